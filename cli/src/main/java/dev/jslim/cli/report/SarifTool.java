package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jslim.analyzer.EnumWord;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.rules.RulePages;
import java.io.IOException;
import java.util.Collection;

/** What SARIF says of jslim and its rules. */
final class SarifTool {
    private SarifTool() {}

    /** Writes the field {@code tool}, with the rules in the order in which results refer to them. */
    static void write(JsonGenerator json, Collection<RuleInfo> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "jslim");
        json.writeStringField("informationUri", "https://jslim.dev");
        json.writeArrayFieldStart("rules");
        for (RuleInfo rule : rules) {
            rule(json, rule);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, RuleInfo rule) throws IOException {
        String page = RulePages.of(rule.slug());
        json.writeStartObject();
        json.writeStringField("id", rule.slug());
        json.writeStringField("name", rule.slug());
        json.writeObjectFieldStart("shortDescription");
        json.writeStringField("text", rule.title());
        json.writeEndObject();
        json.writeObjectFieldStart("help");
        json.writeStringField("text", page == null ? rule.title() : page);
        if (page != null) {
            json.writeStringField("markdown", page);
        }
        json.writeEndObject();
        json.writeStringField("helpUri", rule.url());
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", SarifReport.level(rule.severity()));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        json.writeString(EnumWord.of(rule.category()));
        json.writeEndArray();
        json.writeArrayFieldStart("aliases");
        for (Alias alias : rule.aliases()) {
            json.writeString(alias.id());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
