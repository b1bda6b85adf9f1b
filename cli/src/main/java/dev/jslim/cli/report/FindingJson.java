package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jslim.analyzer.EnumWord;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;

/** A finding as the object that {@code docs/lint.md} documents; its fields do not change their meaning. */
final class FindingJson {
    private FindingJson() {}

    static void write(JsonGenerator json, SourceText source, Finding finding) throws IOException {
        RuleInfo rule = finding.rule();
        json.writeStartObject();
        json.writeStringField("rule", rule.slug());
        json.writeArrayFieldStart("aliases");
        for (Alias alias : rule.aliases()) {
            json.writeString(alias.id());
        }
        json.writeEndArray();
        json.writeStringField("severity", EnumWord.of(finding.severity()));
        json.writeStringField("category", EnumWord.of(rule.category()));
        Json.text(json, "message", finding.message());
        Json.text(json, "path", source.name());
        Json.position(json, "start", source.position(finding.span().start()));
        Json.position(json, "end", source.position(finding.span().end()));
        json.writeStringField("url", rule.url());
        if (finding.fixes().isEmpty()) {
            json.writeNullField("fix");
        } else {
            write(json, source, finding.fixes().getFirst());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SourceText source, Fix fix) throws IOException {
        json.writeObjectFieldStart("fix");
        json.writeStringField("applicability", EnumWord.of(fix.applicability()));
        Json.text(json, "title", fix.title());
        json.writeArrayFieldStart("edits");
        for (TextEdit edit : fix.edits()) {
            json.writeStartObject();
            Json.position(json, "start", source.position(edit.span().start()));
            Json.position(json, "end", source.position(edit.span().end()));
            Json.text(json, "text", edit.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
