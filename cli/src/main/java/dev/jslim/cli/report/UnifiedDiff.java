package dev.jslim.cli.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.jslim.grammar.source.SourceBytes;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The difference of two versions of a file, as {@code patch -p0} reads it. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String NO_FINAL_BREAK = "\n\\ No newline at end of file";

    private final List<String> lines;

    private UnifiedDiff(List<String> lines) {
        this.lines = lines;
    }

    /** Returns the difference; it is empty if the texts are equal. */
    public static UnifiedDiff of(String name, String before, String after) {
        if (before.equals(after)) {
            return new UnifiedDiff(List.of());
        }
        List<String> old = lines(before);
        return new UnifiedDiff(
                UnifiedDiffUtils.generateUnifiedDiff(name, name, old, DiffUtils.diff(old, lines(after)), CONTEXT));
    }

    /** Returns whether there is no difference. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Prints the difference exactly, bytes that are not UTF-8 too, or with colours for a person. */
    public void print(PrintStream out, boolean colors) {
        Style style = new Style(colors);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            char kind = line.isEmpty() || i < 2 ? ' ' : line.charAt(0);
            String shown = switch (kind) {
                case '-' -> style.removed(line);
                case '+' -> style.added(line);
                case '@' -> style.place(line);
                default -> i < 2 ? style.bold(line) : line;
            };
            byte[] bytes = SourceBytes.encode(colors ? SourceBytes.readable(shown) : shown);
            out.write(bytes, 0, bytes.length);
            out.write('\n');
        }
    }

    /** The lines without their line feeds; a carriage return belongs to its line, so that it survives. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
            lines.add(text.substring(start, feed));
            start = feed + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + NO_FINAL_BREAK);
        }
        return lines;
    }
}
