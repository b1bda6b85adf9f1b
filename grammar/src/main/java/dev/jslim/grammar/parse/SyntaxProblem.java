package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.Span;

/**
 * Something in a Dockerfile that the builder would refuse.
 *
 * @param message what is wrong, one sentence without a final full stop
 * @param hint what to do about it
 */
public record SyntaxProblem(Span span, String message, String hint) {}
