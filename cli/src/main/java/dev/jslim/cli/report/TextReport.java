package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.io.PrintStream;
import java.util.List;

/** For people: one line a finding, the line of the file that it is about, and a summary. */
public final class TextReport implements FindingReport {
    private static final int WIDEST_EXCERPT = 120;
    private static final int LEFT_OF_EXCERPT = 40;

    private final PrintStream out;
    private final Style style;
    private final Summary summary = new Summary();

    /** Returns a report that is printed to {@code out}. */
    public TextReport(PrintStream out, boolean colors) {
        this.out = out;
        this.style = new Style(colors);
    }

    @Override
    public void file(SourceText source, List<Finding> findings) {
        summary.add(findings);
        for (Finding finding : findings) {
            Position start = source.position(finding.span().start());
            out.println(FindingLine.of(source, finding, start, style));
            excerpt(source, finding, start);
        }
    }

    @Override
    public void end() {
        if (!summary.isEmpty()) {
            out.println(summary.line());
        }
    }

    private void excerpt(SourceText source, Finding finding, Position start) {
        Span line = source.line(start.line());
        String text = source.slice(line);
        int column = Math.min(start.column() - 1, text.length());
        int marked = Math.max(1, Math.min(finding.span().end(), line.end()) - (line.start() + column));
        int cut = text.length() > WIDEST_EXCERPT ? Math.max(0, column - LEFT_OF_EXCERPT) : 0;
        int end = Math.min(text.length(), cut + WIDEST_EXCERPT);
        String number = Integer.toString(start.line());
        String before = cut > 0 ? "…" : "";
        String after = end < text.length() ? "…" : "";
        int carets = Math.max(1, Math.min(marked, end - column));
        String margin = " ".repeat(number.length());
        out.println(style.dim("  " + number + " | ") + before + Printable.of(text.substring(cut, end)) + after);
        out.println(style.dim("  " + margin + " | ")
                + " ".repeat(before.length() + Width.of(text, cut, column))
                + style.severity(finding.severity(), "^".repeat(Math.max(1, Width.of(text, column, column + carets)))));
    }
}
