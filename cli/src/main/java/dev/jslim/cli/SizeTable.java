package dev.jslim.cli;

import dev.jslim.analyzer.rewrite.Size;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sizes of an image and of what was made of it, and by what factors they differ. */
final class SizeTable {
    private final long original;
    private final @Nullable Long best;
    private final String bestTitle;
    private final List<String[]> rows = new ArrayList<>();

    /**
     * @param original bytes of what the user has
     * @param best bytes of the best rewrite without evidence, or null if there is none
     * @param bestTitle what that rewrite is, or why there is none
     */
    SizeTable(long original, @Nullable Long best, String bestTitle) {
        this.original = original;
        this.best = best;
        this.bestTitle = bestTitle;
        rows.add(new String[] {"", "size", "against the original", "against the static rewrite", ""});
        rows.add(new String[] {"original", Size.text(original), "", "", ""});
        if (best != null) {
            rows.add(new String[] {"static rewrite", Size.text(best), factor(original, best), "", bestTitle});
        }
    }

    /** Adds a result. */
    void add(String name, long bytes, String remark) {
        rows.add(new String[] {
            name, Size.text(bytes), factor(original, bytes), best == null ? "" : factor(best, bytes), remark
        });
    }

    /** Prints the table and the time that everything took. */
    void print(PrintStream out, Duration wallTime) {
        int[] widths = new int[5];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                String space = " ".repeat(widths[i] - row[i].length());
                boolean left = i == 0 || i == 4;
                line.append(i == 0 ? "" : "  ").append(left ? row[i] + space : space + row[i]);
            }
            out.println(line.toString().stripTrailing());
        }
        if (best == null) {
            out.println("no static rewrite known: " + bestTitle);
        }
        out.println("wall time " + Math.round(wallTime.toMillis() / 100.0) / 10d + " s");
    }

    /** Returns for example {@code 14.9 times smaller}. */
    static String factor(long before, long after) {
        boolean smaller = after <= before;
        double factor = smaller ? before / (double) Math.max(after, 1) : after / (double) Math.max(before, 1);
        return Math.round(factor * 10) / 10d + (smaller ? " times smaller" : " times larger");
    }
}
