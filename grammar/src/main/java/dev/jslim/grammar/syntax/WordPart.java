package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import org.jspecify.annotations.Nullable;

/** A piece of a {@link Word}: literal text or a variable. */
public sealed interface WordPart extends Node {
    /**
     * Text that stands for itself.
     *
     * @param value with quotes and escapes removed
     */
    record Literal(String value, Span span) implements WordPart {}

    /**
     * {@code $NAME} or <code>${NAME}</code>, with a modifier if there is one.
     *
     * @param modifier the operator ({@code :-}, {@code :+}, {@code :?}, {@code -}, {@code +}, {@code ?}, {@code #}, {@code ##},
     *     {@code %}, {@code %%}, {@code /}, {@code //}), or null
     * @param argument the word after the operator, or null
     * @see <a href="https://docs.docker.com/reference/dockerfile/#environment-replacement">Environment replacement</a>
     */
    record Variable(
            String name,
            @Nullable String modifier,
            @Nullable Word argument,
            Span span) implements WordPart {}
}
