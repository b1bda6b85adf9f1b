package dev.jslim.analyzer.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A baseline as JSON, sorted, so that a change of it can be read in a review. Its format is described in {@code docs/lint.md}. */
public final class BaselineFile {
    private static final String FORMAT = "jslim-baseline/1";
    private static final String HINT = "remove it, and write it anew with --update-baseline";
    private static final long MOST_BYTES = 64L << 20;

    private BaselineFile() {}

    /**
     * Returns what a file has.
     *
     * @param name of the file, for messages
     * @throws InputInvalid if it is no baseline
     */
    public static Baseline read(InputStream in, String name) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(8)
                        .maxStringLength(1 << 16)
                        .maxNameLength(1 << 13)
                        .maxDocumentLength(MOST_BYTES)
                        .build())
                .build();
        try (JsonParser json = factory.createParser(in)) {
            return new Reader(json, name).document();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InputInvalid(name + ":" + line + ": not JSON: " + e.getOriginalMessage(), HINT, e);
        }
    }

    /** Writes a baseline; the same one gives the same bytes. The stream stays open. */
    public static void write(Baseline baseline, OutputStream out) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeObjectFieldStart("files");
            for (var file : baseline.files().entrySet()) {
                json.writeArrayFieldStart(file.getKey());
                for (Map.Entry<Known, Integer> entry : file.getValue().entrySet()) {
                    json.writeStartObject();
                    json.writeStringField("rule", entry.getKey().rule());
                    json.writeStringField("text", entry.getKey().text());
                    json.writeNumberField("count", entry.getValue());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Reads by the one shape there is. */
    private record Reader(JsonParser json, String name) {
        Baseline document() throws IOException {
            Baseline baseline = new Baseline();
            expect(json.nextToken(), JsonToken.START_OBJECT);
            boolean known = false;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("format")) {
                    known = FORMAT.equals(json.getText());
                } else if (field.equals("files") && known) {
                    files(baseline);
                } else {
                    throw problem(known ? "an unknown field " + field : "no baseline of jslim, or of a later version");
                }
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
            if (!known || json.nextToken() != null) {
                throw problem(known ? "something follows the baseline" : "no baseline of jslim");
            }
            return baseline;
        }

        private void files(Baseline baseline) throws IOException {
            expect(json.currentToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String file = json.currentName();
                expect(json.nextToken(), JsonToken.START_ARRAY);
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    entry(file, baseline);
                }
                expect(json.currentToken(), JsonToken.END_ARRAY);
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
        }

        private void entry(String file, Baseline baseline) throws IOException {
            String rule = null;
            String text = null;
            int count = 1;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("rule")) {
                    expect(value, JsonToken.VALUE_STRING);
                    rule = json.getText();
                } else if (field.equals("text")) {
                    expect(value, JsonToken.VALUE_STRING);
                    text = json.getText();
                } else if (field.equals("count")) {
                    expect(value, JsonToken.VALUE_NUMBER_INT);
                    count = json.getIntValue();
                } else {
                    throw problem("an unknown field " + field);
                }
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
            if (rule == null || text == null || count < 1) {
                throw problem("an entry needs a rule, a text, and a count above 0");
            }
            baseline.add(file, new Known(rule, text), count);
        }

        private void expect(@Nullable JsonToken token, JsonToken wanted) {
            if (token != wanted) {
                throw problem("not of the shape of a baseline");
            }
        }

        private InputInvalid problem(String what) {
            return new InputInvalid(name + ":" + json.currentLocation().getLineNr() + ": " + what, HINT);
        }
    }
}
