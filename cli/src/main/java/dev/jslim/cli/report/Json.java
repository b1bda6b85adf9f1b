package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceBytes;
import java.io.IOException;
import java.io.OutputStream;

/** How reports write JSON: all alike, and valid whatever bytes are in a file. */
final class Json {
    private Json() {}

    /** Returns a generator whose values are indented; {@code out} stays open. */
    static JsonGenerator indented(OutputStream out) throws IOException {
        return indented(new JsonFactory(), out);
    }

    /** Returns the same of a factory of one's own. */
    static JsonGenerator indented(JsonFactory factory, OutputStream out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        JsonGenerator json = plain(factory, out);
        json.setPrettyPrinter(printer);
        return json;
    }

    /** Returns a generator for values without line breaks, between which nothing is written; {@code out} stays open. */
    static JsonGenerator lines(OutputStream out) throws IOException {
        JsonGenerator json = plain(new JsonFactory(), out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        return json;
    }

    private static JsonGenerator plain(JsonFactory factory, OutputStream out) throws IOException {
        return factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).createGenerator(out);
    }

    /** Writes a field with text from a file. */
    static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeStringField(field, SourceBytes.readable(text));
    }

    /** Writes a field with line and column, both counted from 1. */
    static void position(JsonGenerator json, String field, Position position) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeEndObject();
    }
}
