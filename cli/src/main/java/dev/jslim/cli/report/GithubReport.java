package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceText;
import java.io.PrintStream;
import java.util.List;

/**
 * For GitHub Actions: a workflow command for each finding, which becomes an annotation of the file.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow commands</a>
 */
final class GithubReport implements FindingReport {
    private final PrintStream out;

    GithubReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void file(SourceText source, List<Finding> findings) {
        for (Finding finding : findings) {
            Position start = source.position(finding.span().start());
            Position end = source.position(finding.span().end());
            StringBuilder line = new StringBuilder("::").append(level(finding.severity()));
            line.append(" file=").append(property(source.name()));
            line.append(",line=").append(start.line());
            line.append(",endLine=").append(end.line());
            if (start.line() == end.line()) { // columns are refused where the lines differ
                line.append(",col=").append(start.column());
                line.append(",endColumn=").append(Math.max(start.column(), end.column() - 1));
            }
            line.append(",title=").append(property(finding.rule().slug() + FindingLine.alias(finding.rule())));
            out.println(line.append("::").append(data(finding.message())));
        }
    }

    @Override
    public void end() {
        out.flush();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, STYLE -> "notice";
        };
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** As the runner takes it back; what would do something to the terminal of whoever reads the log is replaced. */
    private static String data(String text) {
        return Printable.lines(text.replace("\r\n", "\n")).replace("%", "%25").replace("\n", "%0A");
    }
}
