package dev.jslim.cli.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.jslim.analyzer.evidence.Completeness;
import dev.jslim.analyzer.evidence.Estimate;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.Run;
import dev.jslim.analyzer.evidence.SystemCallNames;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;

/** A summary for programs. */
final class SummaryJson {
    private final EvidenceSummary summary;
    private final JsonGenerator json;

    private SummaryJson(EvidenceSummary summary, JsonGenerator json) {
        this.summary = summary;
        this.json = json;
    }

    static void write(EvidenceSummary summary, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            new SummaryJson(summary, json).write();
        }
    }

    /** Returns a generator that indents, ends with a line feed and leaves the stream open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        JsonGenerator json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(out);
        json.setPrettyPrinter(printer);
        return json;
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("image", summary.image());
        json.writeStringField("platform", summary.platform());
        runs();
        json.writeObjectFieldStart("paths");
        for (var use : summary.paths().entrySet()) {
            phases(EvidenceSummary.word(use.getKey()), use.getValue());
        }
        json.writeEndObject();
        phases("failed", summary.failed());
        strings("programs", summary.programs());
        lookups();
        calls();
        completeness(summary.completeness());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void runs() throws IOException {
        json.writeArrayFieldStart("runs");
        for (Run run : summary.runs()) {
            json.writeStartObject();
            json.writeStringField("id", run.id());
            if (run.started() != null) {
                json.writeStringField("started", run.started().toString());
            }
            strings("command", run.command());
            json.writeStringField("user", run.user());
            json.writeStringField("engine", run.engine());
            json.writeBooleanField("complete", run.complete());
            Integer exit = run.exitCode();
            if (exit != null) {
                json.writeNumberField("exitCode", exit);
            }
            strings("probes", run.probes().stream().map(probe -> probe.probe()).toList());
            strings("degradations", run.degradations());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void lookups() throws IOException {
        json.writeArrayFieldStart("failedLookups");
        for (var error : summary.lookups().entrySet()) {
            for (var directory : error.getValue().entrySet()) {
                json.writeStartObject();
                json.writeStringField("error", error.getKey());
                json.writeStringField("directory", directory.getKey());
                strings("names", directory.getValue());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void calls() throws IOException {
        json.writeObjectFieldStart("systemCalls");
        for (var abi : summary.systemCalls().entrySet()) {
            SystemCallNames names = SystemCallNames.of(abi.getKey());
            json.writeObjectFieldStart(abi.getKey());
            strings("seen", abi.getValue().stream().map(names::name).sorted().toList());
            strings("neverReported", names.unreported());
            strings("partlyReported", names.partlyReported());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void completeness(Completeness found) throws IOException {
        json.writeObjectFieldStart("completeness");
        json.writeNumberField("runs", found.runs());
        json.writeNumberField("paths", found.paths());
        json.writeArrayFieldStart("added");
        for (int added : found.added()) {
            json.writeNumber(added);
        }
        json.writeEndArray();
        Estimate estimate = found.estimate();
        if (estimate != null) {
            json.writeNumberField("unseen", estimate.unseen());
            json.writeNumberField("low", estimate.low());
            json.writeNumberField("high", estimate.high());
            json.writeNumberField("coverage", estimate.coverage());
        }
        json.writeEndObject();
    }

    private void phases(String field, Map<Phase, Integer> counts) throws IOException {
        json.writeObjectFieldStart(field);
        for (Phase phase : Phase.values()) {
            json.writeNumberField(EvidenceSummary.word(phase), counts.getOrDefault(phase, 0));
        }
        json.writeEndObject();
    }

    private void strings(String field, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
