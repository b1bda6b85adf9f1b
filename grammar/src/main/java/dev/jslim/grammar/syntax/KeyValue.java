package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;

/**
 * A pair of ENV or LABEL.
 *
 * @param legacy whether it was written {@code KEY value} instead of {@code KEY=value}
 */
public record KeyValue(Word key, Word value, boolean legacy, Span span) implements Node {}
