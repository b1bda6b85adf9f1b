package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jslim.analyzer.EnumWord;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.rules.RulePages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;

/** Rules for programs: one array; the fields are documented in {@code docs/lint.md}. */
public final class RuleJson {
    private RuleJson() {}

    /**
     * Writes rules.
     *
     * @param pages whether the page of each is written too
     */
    public static void write(Collection<RuleInfo> rules, boolean pages, OutputStream out) throws IOException {
        JsonGenerator json = Json.indented(out);
        json.writeStartArray();
        for (RuleInfo rule : rules) {
            write(json, rule, pages);
        }
        json.writeEndArray();
        json.close();
        out.write('\n');
        out.flush();
    }

    private static void write(JsonGenerator json, RuleInfo rule, boolean pages) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", rule.slug());
        json.writeStringField("title", rule.title());
        json.writeArrayFieldStart("aliases");
        for (Alias alias : rule.aliases()) {
            json.writeStartObject();
            json.writeStringField("id", alias.id());
            json.writeStringField("match", EnumWord.of(alias.match()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("category", EnumWord.of(rule.category()));
        json.writeStringField("severity", EnumWord.of(rule.severity()));
        json.writeStringField("preset", EnumWord.of(rule.preset()));
        json.writeStringField("status", EnumWord.of(rule.status()));
        json.writeStringField("fix", EnumWord.of(rule.fixability()));
        json.writeStringField("since", rule.since());
        json.writeArrayFieldStart("needs");
        for (RuleInfo.Need need : RuleInfo.Need.values()) {
            if (rule.needs().contains(need)) {
                json.writeString(EnumWord.of(need));
            }
        }
        json.writeEndArray();
        json.writeStringField("url", rule.url());
        String page = pages ? RulePages.of(rule.slug()) : null;
        if (page != null) {
            json.writeStringField("page", page);
        }
        json.writeEndObject();
    }
}
