package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The syntax tree for programs: each record is an object that names its type and has all its components, in their order, so that
 * nothing of the tree is left out.
 */
public final class TreeJson {
    private final SourceText source;
    private final JsonGenerator json;

    private TreeJson(SourceText source, JsonGenerator json) {
        this.source = source;
        this.json = json;
    }

    /** Writes the tree and its problems to {@code out}, which stays open. */
    public static void write(ParseResult result, OutputStream out) throws IOException {
        // The tree is as deep as the file says.
        JsonFactory factory = JsonFactory.builder()
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build())
                .build();
        try (JsonGenerator json = Json.indented(factory, out)) {
            new TreeJson(result.dockerfile().source(), json).value(result);
        }
        out.write('\n');
        out.flush();
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case List<?> list -> {
                json.writeStartArray();
                for (Object element : list) {
                    value(element);
                }
                json.writeEndArray();
            }
            case Span span -> span(span);
            case SourceText text -> json.writeString(SourceBytes.readable(text.name()));
            case Record node -> object(node);
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Enum<?> constant -> json.writeString(constant.name().toLowerCase(Locale.ROOT));
            case String text -> json.writeString(SourceBytes.readable(text));
            case Character c -> json.writeString(SourceBytes.readable(c.toString()));
            default -> throw new IllegalStateException("a tree with a " + value.getClass());
        }
    }

    private void object(Record node) throws IOException {
        json.writeStartObject();
        json.writeStringField("node", node.getClass().getSimpleName());
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            json.writeFieldName(component.getName());
            try {
                value(component.getAccessor().invoke(node));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(component.toString(), e);
            }
        }
        json.writeEndObject();
    }

    private void span(Span span) throws IOException {
        json.writeStartObject();
        position("start", span.start());
        position("end", span.end());
        json.writeEndObject();
    }

    private void position(String field, int offset) throws IOException {
        Position position = source.position(offset);
        json.writeObjectFieldStart(field);
        json.writeNumberField("offset", offset);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeEndObject();
    }
}
