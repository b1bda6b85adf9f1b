package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;

/**
 * A comment line, also one between the continued lines of an instruction.
 *
 * @param text without the hash sign and without white space around it
 */
public record Comment(String text, Span span) implements Node {}
