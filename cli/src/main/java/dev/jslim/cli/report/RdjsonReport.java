package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * For reviewdog: its diagnostic format, in which columns count bytes of UTF-8.
 *
 * @see <a href="https://github.com/reviewdog/reviewdog/tree/master/proto/rdf">Reviewdog Diagnostic Format</a>
 */
final class RdjsonReport implements FindingReport {
    private final OutputStream out;
    private final JsonGenerator json;

    RdjsonReport(OutputStream out) throws IOException {
        this.out = out;
        this.json = Json.indented(out);
        json.writeStartObject();
        json.writeObjectFieldStart("source");
        json.writeStringField("name", "jslim");
        json.writeStringField("url", "https://jslim.dev");
        json.writeEndObject();
        json.writeArrayFieldStart("diagnostics");
    }

    @Override
    public void file(SourceText source, List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            json.writeStartObject();
            Json.text(json, "message", finding.message());
            json.writeObjectFieldStart("location");
            Json.text(json, "path", source.name());
            range(source, finding.span());
            json.writeEndObject();
            json.writeStringField("severity", severity(finding.severity()));
            json.writeObjectFieldStart("code");
            json.writeStringField("value", finding.rule().slug());
            json.writeStringField("url", finding.rule().url());
            json.writeEndObject();
            suggestion(source, finding);
            json.writeEndObject();
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }

    /** Suggestions are taken one by one, so that all edits of a repair have to be in one. */
    private void suggestion(SourceText source, Finding finding) throws IOException {
        for (Fix fix : finding.fixes()) {
            if (fix.applicability() != Applicability.DISPLAY_ONLY
                    && !fix.edits().isEmpty()) {
                Span all =
                        fix.edits().getFirst().span().to(fix.edits().getLast().span());
                json.writeArrayFieldStart("suggestions");
                json.writeStartObject();
                range(source, all);
                Json.text(json, "text", replacement(source.text(), fix.edits(), all));
                json.writeEndObject();
                json.writeEndArray();
                return;
            }
        }
    }

    private static String replacement(String text, List<TextEdit> edits, Span all) {
        StringBuilder replaced = new StringBuilder();
        int at = all.start();
        for (TextEdit edit : edits) {
            replaced.append(text, at, edit.span().start()).append(edit.text());
            at = edit.span().end();
        }
        return replaced.toString();
    }

    private void range(SourceText source, Span span) throws IOException {
        json.writeObjectFieldStart("range");
        Json.position(json, "start", inBytes(source, span.start()));
        Json.position(json, "end", inBytes(source, span.end()));
        json.writeEndObject();
    }

    private static Position inBytes(SourceText source, int offset) {
        Position position = source.position(offset);
        String before = source.text().substring(offset - position.column() + 1, offset);
        return new Position(position.line(), SourceBytes.encode(before).length + 1);
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case INFO, STYLE -> "INFO";
        };
    }
}
