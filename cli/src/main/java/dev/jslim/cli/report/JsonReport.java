package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** For programs: one array of all findings. Its fields are documented in {@code docs/lint.md} and do not change their meaning. */
public final class JsonReport implements FindingReport {
    private final OutputStream out;
    private final JsonGenerator json;

    /** Returns a report that is written to {@code out}, which stays open. */
    public JsonReport(OutputStream out) throws IOException {
        this.out = out;
        this.json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(out);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        json.setPrettyPrinter(printer);
        json.writeStartArray();
    }

    @Override
    public void file(SourceText source, List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            write(source, finding);
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.close();
        out.write('\n');
        out.flush();
    }

    private void write(SourceText source, Finding finding) throws IOException {
        RuleInfo rule = finding.rule();
        json.writeStartObject();
        json.writeStringField("rule", rule.slug());
        json.writeArrayFieldStart("aliases");
        for (Alias alias : rule.aliases()) {
            json.writeString(alias.id());
        }
        json.writeEndArray();
        json.writeStringField("severity", name(finding.severity()));
        json.writeStringField("category", RuleNames.categoryName(rule.category()));
        json.writeStringField("message", SourceBytes.readable(finding.message()));
        json.writeStringField("path", SourceBytes.readable(source.name()));
        position("start", source.position(finding.span().start()));
        position("end", source.position(finding.span().end()));
        json.writeStringField("url", rule.url());
        if (finding.fixes().isEmpty()) {
            json.writeNullField("fix");
        } else {
            write(source, finding.fixes().getFirst());
        }
        json.writeEndObject();
    }

    private void write(SourceText source, Fix fix) throws IOException {
        json.writeObjectFieldStart("fix");
        json.writeStringField("applicability", name(fix.applicability()));
        json.writeStringField("title", SourceBytes.readable(fix.title()));
        json.writeArrayFieldStart("edits");
        for (TextEdit edit : fix.edits()) {
            json.writeStartObject();
            position("start", source.position(edit.span().start()));
            position("end", source.position(edit.span().end()));
            json.writeStringField("text", SourceBytes.readable(edit.text()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void position(String field, Position position) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeEndObject();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
