package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jslim.analyzer.EnumWord;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For code scanning: SARIF 2.1.0. The rules are listed after the results, so that nothing has to be kept until the end but them.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReport implements FindingReport {
    private final OutputStream out;
    private final JsonGenerator json;
    /** Those that found something, with their index. */
    private final Map<RuleInfo, Integer> rules = new LinkedHashMap<>();

    SarifReport(OutputStream out) throws IOException {
        this.out = out;
        this.json = Json.indented(out);
        json.writeStartObject();
        json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeStringField("defaultSourceLanguage", "dockerfile");
        json.writeArrayFieldStart("results");
    }

    @Override
    public void file(SourceText source, List<Finding> findings) throws IOException {
        Fingerprints fingerprints = new Fingerprints(source);
        for (Finding finding : findings) {
            result(source, finding, fingerprints.of(finding));
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        SarifTool.write(json, rules.keySet());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }

    private void result(SourceText source, Finding finding, String fingerprint) throws IOException {
        int index = rules.computeIfAbsent(finding.rule(), rule -> rules.size());
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule().slug());
        json.writeNumberField("ruleIndex", index);
        json.writeStringField("level", level(finding.severity()));
        text("message", finding.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(source);
        region("region", source, finding.span());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        // Not primaryLocationLineHash, which code scanning computes by a method of its own.
        json.writeStringField("jslim/v1", fingerprint);
        json.writeEndObject();
        if (!finding.fixes().isEmpty()) {
            json.writeArrayFieldStart("fixes");
            for (Fix fix : finding.fixes()) {
                fix(source, fix);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void fix(SourceText source, Fix fix) throws IOException {
        json.writeStartObject();
        text("description", fix.title());
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        artifact(source);
        json.writeArrayFieldStart("replacements");
        for (TextEdit edit : fix.edits()) {
            json.writeStartObject();
            region("deletedRegion", source, edit.span());
            if (!edit.text().isEmpty()) {
                text("insertedContent", edit.text());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("properties");
        json.writeStringField("applicability", EnumWord.of(fix.applicability()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void artifact(SourceText source) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", FileUri.of(SourceBytes.readable(source.name())));
        json.writeEndObject();
    }

    private void region(String field, SourceText source, Span span) throws IOException {
        Position start = source.position(span.start());
        Position end = source.position(span.end());
        json.writeObjectFieldStart(field);
        json.writeNumberField("startLine", start.line());
        json.writeNumberField("startColumn", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
        json.writeEndObject();
    }

    private void text(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        Json.text(json, "text", text);
        json.writeEndObject();
    }

    /** Returns a level: SARIF has no name for what is a matter of style. */
    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, STYLE -> "note";
        };
    }
}
