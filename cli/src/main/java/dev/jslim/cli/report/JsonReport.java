package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** For programs: one array of all findings. */
public final class JsonReport implements FindingReport {
    private final OutputStream out;
    private final JsonGenerator json;

    /** Returns a report that is written to {@code out}, which stays open. */
    public JsonReport(OutputStream out) throws IOException {
        this.out = out;
        this.json = Json.indented(out);
        json.writeStartArray();
    }

    @Override
    public void file(SourceText source, List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            FindingJson.write(json, source, finding);
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.close();
        out.write('\n');
        out.flush();
    }
}
