package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** For people: one line a finding, the line of the file that it is about, and a summary. */
public final class TextReport implements FindingReport {
    private static final int WIDEST_EXCERPT = 120;
    private static final int LEFT_OF_EXCERPT = 40;

    private final PrintStream out;
    private final Style style;
    private final Map<Severity, Integer> bySeverity = new TreeMap<>();
    private int files;
    private int safe;
    private int unsafe;

    /** Returns a report that is printed to {@code out}. */
    public TextReport(PrintStream out, boolean colors) {
        this.out = out;
        this.style = new Style(colors);
    }

    @Override
    public void file(SourceText source, List<Finding> findings) {
        if (!findings.isEmpty()) {
            files++;
        }
        for (Finding finding : findings) {
            count(finding);
            print(source, finding);
        }
    }

    @Override
    public void end() {
        int all = 0;
        for (int count : bySeverity.values()) {
            all += count;
        }
        if (all > 0) {
            out.println(summary(all));
        }
    }

    private void count(Finding finding) {
        bySeverity.put(finding.severity(), bySeverity.getOrDefault(finding.severity(), 0) + 1);
        if (!finding.fixes().isEmpty()) {
            switch (finding.fixes().getFirst().applicability()) {
                case SAFE -> safe++;
                case UNSAFE -> unsafe++;
                case DISPLAY_ONLY -> {}
            }
        }
    }

    private void print(SourceText source, Finding finding) {
        Position start = source.position(finding.span().start());
        String place = Printable.of(source.name()) + ":" + start.line() + ":" + start.column() + ":";
        String severity = name(finding.severity());
        out.println(style.place(place) + " " + style.severity(finding.severity(), severity) + " "
                + style.bold(finding.rule().slug()) + alias(finding.rule()) + ": "
                + Printable.of(finding.message()));
        excerpt(source, finding, start);
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

    private String summary(int all) {
        StringBuilder line = new StringBuilder(Counted.of(all, "problem"));
        line.append(files > 1 ? " in " + files + " files (" : " (");
        String separator = "";
        for (Map.Entry<Severity, Integer> each : bySeverity.entrySet()) {
            line.append(separator).append(counted(each.getValue(), each.getKey()));
            separator = ", ";
        }
        line.append(')');
        if (safe > 0) {
            line.append("; ").append(safe).append(" fixable with --fix");
        }
        if (unsafe > 0) {
            line.append("; ")
                    .append(unsafe)
                    .append(safe > 0 ? " more" : " fixable")
                    .append(" with --fix --unsafe-fixes");
        }
        return line.toString();
    }

    private static String counted(int count, Severity severity) {
        return switch (severity) {
            case ERROR, WARNING -> Counted.of(count, name(severity));
            case INFO, STYLE -> count + " " + name(severity);
        };
    }

    private static String alias(RuleInfo rule) {
        return rule.aliases().isEmpty() ? "" : " (" + rule.aliases().getFirst().id() + ")";
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
