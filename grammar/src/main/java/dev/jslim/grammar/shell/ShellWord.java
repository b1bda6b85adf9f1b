package dev.jslim.grammar.shell;

import dev.jslim.grammar.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of a shell command.
 *
 * @param raw as written, with line continuations inside it removed
 */
public record ShellWord(String raw, List<ShellPart> parts, Span span) implements ShellNode {
    public ShellWord {
        parts = List.copyOf(parts);
    }

    /** Returns the word's value with quotes and escapes removed if nothing in it is expanded at run time, else null. */
    public @Nullable String literal() {
        StringBuilder value = new StringBuilder();
        return appendLiteral(parts, value) ? value.toString() : null;
    }

    private static boolean appendLiteral(List<ShellPart> parts, StringBuilder value) {
        for (ShellPart part : parts) {
            if (part instanceof ShellPart.Literal literal) {
                value.append(literal.value());
            } else if (part instanceof ShellPart.SingleQuoted quoted) {
                value.append(quoted.value());
            } else if (!(part instanceof ShellPart.DoubleQuoted quoted && appendLiteral(quoted.parts(), value))) {
                return false;
            }
        }
        return true;
    }
}
