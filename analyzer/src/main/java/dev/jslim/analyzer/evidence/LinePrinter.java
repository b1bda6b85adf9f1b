package dev.jslim.analyzer.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** Breaks lines down to a depth and puts everything deeper on one line: an observation is a line of a diff. */
final class LinePrinter implements PrettyPrinter {
    private int inlineFrom;
    private int depth;

    LinePrinter(int inlineFrom) {
        this.inlineFrom = inlineFrom;
    }

    /** Values nested at least so deep (the outermost object is 1) stay on the line they start on. */
    void inlineFrom(int newDepth) {
        this.inlineFrom = newDepth;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {}

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        start(json, '{');
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries, '}');
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        start(json, '[');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, values, ']');
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        breakLine(json);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        breakLine(json);
    }

    private void start(JsonGenerator json, char bracket) throws IOException {
        json.writeRaw(bracket);
        depth++;
    }

    private void end(JsonGenerator json, int values, char bracket) throws IOException {
        boolean broken = values > 0 && depth < inlineFrom;
        depth--;
        if (broken) {
            newLine(json);
        }
        json.writeRaw(bracket);
    }

    private void separate(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        if (depth < inlineFrom) {
            newLine(json);
        } else {
            json.writeRaw(' ');
        }
    }

    private void breakLine(JsonGenerator json) throws IOException {
        if (depth < inlineFrom) {
            newLine(json);
        }
    }

    private void newLine(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        for (int i = 0; i < depth; i++) {
            json.writeRaw("  ");
        }
    }
}
