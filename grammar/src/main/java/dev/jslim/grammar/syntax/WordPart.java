package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import org.jspecify.annotations.Nullable;

/** A piece of a {@link Word}: literal text or a variable. */
public sealed interface WordPart extends Node {
    /**
     * Text that stands for itself.
     *
     * @param value with quotes and escapes removed; in a pattern and its replacement the escapes stay
     * @param quoted whether blanks in it are part of the word where the builder splits the value into words
     */
    record Literal(String value, boolean quoted, Span span) implements WordPart {}

    /**
     * {@code $NAME} or <code>${NAME}</code>, with a modifier if there is one.
     *
     * @param modifier the operator ({@code :-}, {@code :+}, {@code :?}, {@code -}, {@code +}, {@code ?}, {@code #}, {@code ##},
     *     {@code %}, {@code %%}, {@code /}, {@code //}), or null
     * @param argument the word after the operator, or null; for {@code /} and {@code //} the pattern
     * @param replacement what {@code /} and {@code //} put in place of the pattern, else null
     * @param quoted whether it stands in double quotes, so that the builder never splits its value
     * @see <a href="https://docs.docker.com/reference/dockerfile/#environment-replacement">Environment replacement</a>
     */
    record Variable(
            String name,
            @Nullable String modifier,
            @Nullable Word argument,
            @Nullable Word replacement,
            boolean quoted,
            Span span)
            implements WordPart {}
}
