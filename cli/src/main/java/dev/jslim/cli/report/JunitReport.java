package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * For what shows the results of tests: each file a suite, each finding a test that failed, a clean file one that passed. No times: the
 * same files give the same report.
 *
 * @see <a href="https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd">The
 *     schema that Jenkins holds reports to</a>
 */
final class JunitReport implements FindingReport {
    private final OutputStream out;
    private final Xml xml;

    JunitReport(OutputStream out) throws IOException {
        this.out = out;
        this.xml = new Xml(out);
        xml.start("testsuites", "name", "jslim");
    }

    @Override
    public void file(SourceText source, List<Finding> findings) throws IOException {
        String tests = Integer.toString(Math.max(1, findings.size()));
        String failures = Integer.toString(findings.size());
        xml.start("testsuite", "name", source.name(), "tests", tests, "failures", failures, "errors", "0");
        if (findings.isEmpty()) {
            xml.empty("testcase", "name", "no findings", "classname", source.name());
        }
        for (Finding finding : findings) {
            Position start = source.position(finding.span().start());
            String place = source.name() + ":" + start.line() + ":" + start.column();
            xml.start(
                    "testcase",
                    "name",
                    finding.rule().slug() + " at " + start.line() + ":" + start.column(),
                    "classname",
                    source.name());
            xml.text(
                    "failure",
                    place + "\n" + finding.message() + "\n" + finding.rule().url(),
                    "type",
                    FindingLine.name(finding.severity()),
                    "message",
                    finding.message());
            xml.end();
        }
        xml.end();
    }

    @Override
    public void end() throws IOException {
        xml.end();
        out.flush();
    }
}
