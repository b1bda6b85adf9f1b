package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * An option of an instruction, {@code --name} or {@code --name=value}.
 *
 * @param name without the dashes
 * @param value what follows the equals sign, or null if there is none
 * @param text the value as the builder takes it from the line, without quotes and escapes and before it looks at variables; empty if
 *     there is none
 */
public record Flag(String name, @Nullable Word value, String text, Span span) implements Node {}
