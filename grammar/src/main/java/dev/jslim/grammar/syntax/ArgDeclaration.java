package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name declared by ARG.
 *
 * @param value the default, or null if there is none
 */
public record ArgDeclaration(String name, @Nullable Word value, Span span) implements Node {}
