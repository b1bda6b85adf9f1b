package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.source.MappedText;
import java.util.ArrayList;
import java.util.List;

/** The parts of one shell word in the making; neighbouring literal characters grow together. */
final class ShellParts {
    private final MappedText line;
    private final List<ShellPart> parts = new ArrayList<>(1);
    private final StringBuilder literal = new StringBuilder();
    private int start;
    private int end;

    ShellParts(MappedText line) {
        this.line = line;
    }

    /** Adds a literal character that {@code from..to} of the line stands for. */
    void add(char c, int from, int to) {
        if (literal.isEmpty()) {
            start = from;
        }
        literal.append(c);
        end = to;
    }

    void part(ShellPart part) {
        flush();
        parts.add(part);
    }

    List<ShellPart> finish() {
        flush();
        return List.copyOf(parts);
    }

    private void flush() {
        if (!literal.isEmpty()) {
            parts.add(new ShellPart.Literal(literal.toString(), line.span(start, end)));
            literal.setLength(0);
        }
    }
}
