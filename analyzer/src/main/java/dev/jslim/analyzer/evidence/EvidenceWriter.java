package dev.jslim.analyzer.evidence;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the fields in one fixed order and leaves out those that say nothing, so that files compare and diff well. */
final class EvidenceWriter {
    private static final int OBJECT_A_LINE = 3;
    private static final int FIELD_A_LINE = 5;

    private EvidenceWriter() {}

    static void write(OutputStream out, Evidence evidence) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        LinePrinter lines = new LinePrinter(FIELD_A_LINE);
        try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(lines);
            json.writeStartObject();
            json.writeStringField("format", EvidenceFile.FORMAT);
            json.writeStringField("image", evidence.image());
            json.writeStringField("platform", evidence.platform());
            json.writeArrayFieldStart("runs");
            for (Run run : evidence.runs()) {
                write(json, run);
            }
            json.writeEndArray();
            lines.inlineFrom(OBJECT_A_LINE);
            RunRanges ranges = new RunRanges(evidence.runs());
            json.writeArrayFieldStart("observations");
            for (Observation observation : evidence.observations()) {
                write(json, observation, ranges.text(observation.runs()));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, Run run) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", run.id());
        Instant started = run.started();
        if (started != null) {
            json.writeStringField("started", started.toString());
        }
        if (!run.source().isEmpty()) {
            json.writeStringField("source", run.source());
        }
        strings(json, "command", run.command());
        json.writeStringField("user", run.user());
        json.writeStringField("engine", run.engine());
        json.writeBooleanField("complete", run.complete());
        strings(json, "degradations", run.degradations());
        json.writeArrayFieldStart("probes");
        for (ProbeOutcome probe : run.probes()) {
            json.writeStartObject();
            json.writeStringField("probe", probe.probe());
            json.writeNumberField("status", probe.status());
            json.writeStringField("contentType", probe.contentType());
            json.writeNumberField("bytes", probe.bytes());
            json.writeStringField("digest", probe.digest());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("systemCalls");
        for (Map.Entry<String, List<Integer>> abi : run.systemCalls().entrySet()) {
            json.writeArrayFieldStart(abi.getKey());
            for (int number : abi.getValue()) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        Integer exitCode = run.exitCode();
        if (exitCode != null) {
            json.writeNumberField("exitCode", exitCode);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Observation seen, @Nullable String runs) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", seen.path());
        String resolved = seen.resolved();
        if (resolved != null) {
            json.writeStringField("resolved", resolved);
        }
        json.writeStringField("use", Names.of(seen.use()));
        if (seen.errno() != 0) {
            json.writeNumberField("errno", seen.errno());
        }
        if (!seen.executable().isEmpty()) {
            json.writeStringField("executable", seen.executable());
        }
        json.writeStringField("phase", Names.of(seen.phase()));
        json.writeNumberField("count", seen.count());
        if (runs != null) {
            json.writeStringField("runs", runs);
        }
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
