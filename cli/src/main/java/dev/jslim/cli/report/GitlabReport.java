package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * For GitLab's merge requests: its subset of the format of Code Climate, one array.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">Code Quality report format</a>
 */
final class GitlabReport implements FindingReport {
    private final OutputStream out;
    private final JsonGenerator json;

    GitlabReport(OutputStream out) throws IOException {
        this.out = out;
        this.json = Json.indented(out);
        json.writeStartArray();
    }

    @Override
    public void file(SourceText source, List<Finding> findings) throws IOException {
        Fingerprints fingerprints = new Fingerprints(source);
        for (Finding finding : findings) {
            Position start = source.position(finding.span().start());
            Position end = source.position(finding.span().end());
            json.writeStartObject();
            Json.text(json, "description", finding.message());
            json.writeStringField("check_name", finding.rule().slug());
            json.writeStringField("fingerprint", fingerprints.of(finding));
            json.writeStringField("severity", severity(finding.severity()));
            json.writeObjectFieldStart("location");
            Json.text(json, "path", path(source));
            json.writeObjectFieldStart("lines");
            json.writeNumberField("begin", start.line());
            json.writeNumberField("end", end.line());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.close();
        out.write('\n');
        out.flush();
    }

    /** Returns the path without the {@code ./} before it, by which GitLab would not know the file. */
    static String path(SourceText source) {
        return source.name().startsWith("./") ? source.name().substring(2) : source.name();
    }

    /** Returns a severity of Code Climate. */
    static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case INFO -> "minor";
            case STYLE -> "info";
        };
    }
}
