package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** For what reads Checkstyle's reports. As there, clean files are named too. */
final class CheckstyleReport implements FindingReport {
    private final OutputStream out;
    private final Xml xml;

    CheckstyleReport(OutputStream out) throws IOException {
        this.out = out;
        this.xml = new Xml(out);
        xml.start("checkstyle", "version", "10.0");
    }

    @Override
    public void file(SourceText source, List<Finding> findings) throws IOException {
        xml.start("file", "name", source.name());
        for (Finding finding : findings) {
            Position start = source.position(finding.span().start());
            xml.empty(
                    "error",
                    "line",
                    Integer.toString(start.line()),
                    "column",
                    Integer.toString(start.column()),
                    "severity",
                    severity(finding.severity()),
                    "message",
                    finding.message(),
                    "source",
                    "jslim." + finding.rule().slug());
        }
        xml.end();
    }

    @Override
    public void end() throws IOException {
        xml.end();
        out.flush();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, STYLE -> "info";
        };
    }
}
