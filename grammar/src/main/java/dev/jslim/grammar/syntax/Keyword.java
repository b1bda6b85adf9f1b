package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;

/**
 * The word that names an instruction (or {@code AS}, {@code NONE}), as it was written.
 *
 * @param text as written, in its own casing
 */
public record Keyword(String text, Span span) implements Node {}
