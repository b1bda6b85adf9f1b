package dev.jslim.grammar.shell;

import dev.jslim.grammar.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a shell word. */
public sealed interface ShellPart extends ShellNode {
    /** Unquoted text; {@code value} has its escapes removed. */
    record Literal(String value, Span span) implements ShellPart {}

    /** {@code '…'}. */
    record SingleQuoted(String value, Span span) implements ShellPart {}

    /** {@code "…"}. */
    record DoubleQuoted(List<ShellPart> parts, Span span) implements ShellPart {}

    /** {@code $name}, <code>${name…}</code>; {@code operation} is everything after the name inside the braces, or null. */
    record Parameter(String name, @Nullable String operation, Span span) implements ShellPart {}

    /** {@code $(…)} or backticks. */
    record Substitution(Script script, Span span) implements ShellPart {}

    /** {@code $((…))}. */
    record Arithmetic(String expression, Span span) implements ShellPart {}
}
