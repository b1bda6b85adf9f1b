package dev.jslim.cli.evidence;

import dev.jslim.cli.report.Printable;
import java.io.PrintStream;
import java.util.List;

/**
 * A part of a report.
 *
 * @param title what it is about
 * @param header names of the columns; empty if the rows are lines of text
 * @param rows as many cells as the header has, or one
 */
record Table(String title, List<String> header, List<List<String>> rows) {
    /** Returns lines of text under a title. */
    static Table lines(String title, List<String> lines) {
        return new Table(title, List.of(), lines.stream().map(List::of).toList());
    }

    /** Prints columns that stand below each other; the last is as wide as it is. */
    void text(PrintStream out) {
        out.println(Printable.of(title));
        int[] widths = new int[header.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i], Math.max(header.get(i).length(), row.get(i).length()));
            }
        }
        if (!header.isEmpty() && !rows.isEmpty()) {
            line(header, widths, out);
        }
        rows.forEach(row -> line(row, widths, out));
    }

    private static void line(List<String> cells, int[] widths, PrintStream out) {
        StringBuilder line = new StringBuilder(" ");
        for (int i = 0; i < cells.size(); i++) {
            line.append(' ').append(cells.get(i));
            if (i + 1 < cells.size()) {
                line.append(" ".repeat(widths[i] - cells.get(i).length() + 1));
            }
        }
        out.println(Printable.of(line.toString().stripTrailing()));
    }

    /** Prints a heading and a table or a list, in Markdown. */
    void markdown(PrintStream out) {
        out.println("## " + cell(title));
        out.println();
        if (header.isEmpty()) {
            rows.forEach(row -> out.println("- " + cell(row.getFirst())));
        } else {
            out.println("| " + String.join(" | ", header) + " |");
            out.println("|" + " --- |".repeat(header.size()));
            rows.forEach(row -> out.println(
                    "| " + String.join(" | ", row.stream().map(Table::cell).toList()) + " |"));
        }
        out.println();
    }

    private static String cell(String text) {
        return Printable.of(text)
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`");
    }
}
