package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * For Code Climate: a stream of issues, after each of them a NUL.
 *
 * @see <a href="https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md#issues">Engine specification</a>
 */
final class CodeClimateReport implements FindingReport {
    private final OutputStream out;
    private final JsonGenerator json;

    CodeClimateReport(OutputStream out) throws IOException {
        this.out = out;
        this.json = Json.lines(out);
    }

    @Override
    public void file(SourceText source, List<Finding> findings) throws IOException {
        Fingerprints fingerprints = new Fingerprints(source);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("type", "issue");
            json.writeStringField("check_name", finding.rule().slug());
            Json.text(json, "description", finding.message());
            json.writeArrayFieldStart("categories");
            json.writeString(category(finding.rule().category()));
            json.writeEndArray();
            json.writeObjectFieldStart("location");
            Json.text(json, "path", GitlabReport.path(source));
            json.writeObjectFieldStart("positions");
            Json.position(json, "begin", source.position(finding.span().start()));
            Json.position(json, "end", source.position(finding.span().end()));
            json.writeEndObject();
            json.writeEndObject();
            json.writeStringField("severity", GitlabReport.severity(finding.severity()));
            json.writeStringField("fingerprint", fingerprints.of(finding));
            json.writeEndObject();
            json.writeRaw('\0');
        }
        json.flush();
    }

    @Override
    public void end() throws IOException {
        json.close();
        out.flush();
    }

    private static String category(RuleInfo.Category category) {
        return switch (category) {
            case SECURITY, SECRETS -> "Security";
            case CORRECTNESS, SHELL, HEALTHCHECK -> "Bug Risk";
            case LAYERS_AND_SIZE, CACHE_ORDER, BUILD_CONTEXT -> "Performance";
            case BASE_IMAGE, PACKAGE_MANAGER, ECOSYSTEM, EVIDENCE -> "Compatibility";
            case METADATA, STYLE -> "Style";
        };
    }
}
