package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.SourceText;
import java.io.PrintStream;
import java.util.List;

/** For people and for editors that look for {@code path:line:column:}: one line a finding, and a summary. */
final class ConciseReport implements FindingReport {
    private final PrintStream out;
    private final Style style;
    private final Summary summary = new Summary();

    ConciseReport(PrintStream out, boolean colors) {
        this.out = out;
        this.style = new Style(colors);
    }

    @Override
    public void file(SourceText source, List<Finding> findings) {
        summary.add(findings);
        for (Finding finding : findings) {
            out.println(FindingLine.of(
                    source, finding, source.position(finding.span().start()), style));
        }
    }

    @Override
    public void end() {
        if (!summary.isEmpty()) {
            out.println(summary.line());
        }
    }
}
