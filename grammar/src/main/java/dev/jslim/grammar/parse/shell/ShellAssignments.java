package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.ShellNode;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code name=value}, {@code name+=value} and bash's {@code name[…]=value} before a command. */
final class ShellAssignments {
    private ShellAssignments() {}

    /**
     * Returns the assignment at the scanner's place, or the word if it turns out to be one, or null if something in it does not end.
     *
     * @param nameEnd where the variable's name ends
     */
    static @Nullable ShellNode read(ShellScanner scanner, int nameEnd) {
        int start = scanner.at;
        scanner.at = nameEnd;
        ShellParts parts = new ShellParts(scanner.line);
        boolean subscripted = scanner.peek(0) == '[';
        if (subscripted && !scanner.subscript(parts)) {
            return null;
        }
        int end = scanner.at;
        boolean append = scanner.peek(0) == '+' && scanner.peek(1) == '=';
        if (!append && scanner.peek(0) != '=') {
            return word(scanner, start, nameEnd, parts.finish());
        }
        scanner.at += append ? 2 : 1;
        ShellWord value = scanner.word(true);
        if (value == null) {
            return null;
        }
        ShellWord subscript = subscripted
                ? new ShellWord(scanner.textOf(nameEnd, end), parts.finish(), scanner.line.span(nameEnd, end))
                : null;
        String name = scanner.text.substring(start, nameEnd);
        Span span = scanner.line.span(start, scanner.at);
        // An empty value stands right behind the sign, and not behind a continuation that follows.
        ShellWord placed = value.raw().isEmpty() ? new ShellWord("", List.of(), span.atEnd()) : value;
        return new Assignment(name, subscript, append, placed, span);
    }

    /** Reads on after {@code name[…]} that is no assignment; nothing is read twice, or brackets in brackets would take for ever. */
    private static @Nullable ShellWord word(ShellScanner scanner, int start, int nameEnd, List<ShellPart> subscript) {
        ShellParts parts = new ShellParts(scanner.line);
        for (int i = start; i < nameEnd; i++) {
            parts.add(scanner.text.charAt(i), i, i + 1);
        }
        for (ShellPart part : subscript) {
            parts.part(part);
        }
        return scanner.word(start, parts, false);
    }
}
