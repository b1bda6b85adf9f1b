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
     * @param operation everything after the name inside the braces, with the {@code #} or {@code !} before it in front, or null
     * @param parts the text after the name as the parts of a word, in which a default value may run commands
     */
    record Parameter(String name, @Nullable String operation, List<ShellPart> parts, Span span) implements ShellPart {}

    /** {@code $(…)}, backticks, or a process substitution {@code <(…)}. */
    record Substitution(Script script, Span span) implements ShellPart {}

    /**
     * {@code $((…))}, {@code $[…]}, and {@code ((…))} as a command.
     *
     * @param expression the text inside, stripped
     * @param parts the same text, with what the shell expands in it
     */
    record Arithmetic(String expression, List<ShellPart> parts, Span span) implements ShellPart {}

    /** {@code (…)} after {@code name=}: the elements of a bash array. */
    record Array(List<ShellWord> elements, Span span) implements ShellPart {}
}
