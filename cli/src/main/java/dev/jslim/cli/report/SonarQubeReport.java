package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * For SonarQube from 10.3: its generic format for issues of other tools.
 *
 * @see <a href="https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/importing-external-issues/generic-issue-import-format/">Generic
 *     formatted issue reports</a>
 */
final class SonarQubeReport implements FindingReport {
    private final OutputStream out;
    private final JsonGenerator json;
    private final Set<RuleInfo> rules = new LinkedHashSet<>();

    SonarQubeReport(OutputStream out) throws IOException {
        this.out = out;
        this.json = Json.indented(out);
        json.writeStartObject();
        json.writeArrayFieldStart("issues");
    }

    @Override
    public void file(SourceText source, List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            rules.add(finding.rule());
            json.writeStartObject();
            json.writeStringField("engineId", "jslim");
            json.writeStringField("ruleId", finding.rule().slug());
            json.writeObjectFieldStart("primaryLocation");
            Json.text(json, "message", finding.message());
            Json.text(json, "filePath", source.name());
            range(source, finding);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart("rules");
        for (RuleInfo rule : rules) {
            rule(rule);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }

    /** Columns count from 0; a range without a character in it would be refused, so then the line is meant. */
    private void range(SourceText source, Finding finding) throws IOException {
        Position start = source.position(finding.span().start());
        Position end = source.position(finding.span().end());
        json.writeObjectFieldStart("textRange");
        json.writeNumberField("startLine", start.line());
        if (finding.span().length() > 0) {
            json.writeNumberField("endLine", end.line());
            json.writeNumberField("startColumn", start.column() - 1);
            json.writeNumberField("endColumn", end.column() - 1);
        }
        json.writeEndObject();
    }

    private void rule(RuleInfo rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.slug());
        json.writeStringField("name", rule.title());
        json.writeStringField("description", rule.title() + "; see " + rule.url());
        json.writeStringField("engineId", "jslim");
        json.writeStringField("cleanCodeAttribute", attribute(rule.category()));
        json.writeArrayFieldStart("impacts");
        json.writeStartObject();
        json.writeStringField("softwareQuality", quality(rule.category()));
        json.writeStringField("severity", severity(rule.severity()));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String attribute(RuleInfo.Category category) {
        return switch (category) {
            case SECURITY, SECRETS -> "TRUSTWORTHY";
            case CORRECTNESS, SHELL, HEALTHCHECK -> "LOGICAL";
            case LAYERS_AND_SIZE, CACHE_ORDER, BUILD_CONTEXT -> "EFFICIENT";
            case BASE_IMAGE, PACKAGE_MANAGER, ECOSYSTEM, EVIDENCE, METADATA, STYLE -> "CONVENTIONAL";
        };
    }

    private static String quality(RuleInfo.Category category) {
        return switch (category) {
            case SECURITY, SECRETS -> "SECURITY";
            case CORRECTNESS, SHELL, HEALTHCHECK -> "RELIABILITY";
            default -> "MAINTAINABILITY";
        };
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "HIGH";
            case WARNING -> "MEDIUM";
            case INFO -> "LOW";
            case STYLE -> "INFO";
        };
    }
}
