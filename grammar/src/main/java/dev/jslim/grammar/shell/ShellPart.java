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

    /**
     * {@code $name}, <code>${name…}</code>.
     *
     * @param operation everything after the name inside the braces, or the {@code #} or {@code !} before it, or null
     */
    record Parameter(String name, @Nullable String operation, Span span) implements ShellPart {}

    /** {@code $(…)}, backticks, or a process substitution {@code <(…)}. */
    record Substitution(Script script, Span span) implements ShellPart {}

    /** {@code $((…))}. */
    record Arithmetic(String expression, Span span) implements ShellPart {}

    /** {@code (…)} after {@code name=}: the elements of a bash array. */
    record Array(List<ShellWord> elements, Span span) implements ShellPart {}
}
