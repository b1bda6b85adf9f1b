package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceText;
import java.io.PrintStream;
import java.util.List;

/** For the summary of a job: a table for each file, and the counts below. */
final class MarkdownReport implements FindingReport {
    private static final String SPECIAL = "\\`*_{}[]<>#|~&$!";

    private final PrintStream out;
    private final Summary summary = new Summary();

    MarkdownReport(PrintStream out) {
        this.out = out;
        out.print("## jslim\n");
    }

    @Override
    public void file(SourceText source, List<Finding> findings) {
        summary.add(findings);
        if (findings.isEmpty()) {
            return;
        }
        out.print("\n### " + escaped(source.name()) + "\n\n");
        out.print("| place | severity | rule | message |\n|---:|---|---|---|\n");
        for (Finding finding : findings) {
            Position start = source.position(finding.span().start());
            out.print("| " + start.line() + ":" + start.column() + " | " + FindingLine.name(finding.severity()) + " | ["
                    + finding.rule().slug() + "](" + finding.rule().url() + ")" + FindingLine.alias(finding.rule())
                    + " | " + escaped(finding.message()) + " |\n");
        }
    }

    @Override
    public void end() {
        out.print("\n" + (summary.isEmpty() ? "No problems were found." : summary.line() + ".") + "\n");
        out.flush();
    }

    /** Returns text of unknown origin as text: nothing of it is markup, and nothing ends the cell of a table. */
    private static String escaped(String text) {
        String safe = Printable.of(text);
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
            if (c == '@') {
                escaped.append("\u200b"); // it would call for somebody of that name
            }
        }
        return escaped.toString();
    }
}
