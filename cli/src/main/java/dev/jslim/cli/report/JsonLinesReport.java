package dev.jslim.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** For programs that read while jslim works: each finding an object on a line of its own. */
final class JsonLinesReport implements FindingReport {
    private final OutputStream out;
    private final JsonGenerator json;

    JsonLinesReport(OutputStream out) throws IOException {
        this.out = out;
        this.json = Json.lines(out);
    }

    @Override
    public void file(SourceText source, List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            FindingJson.write(json, source, finding);
            json.writeRaw('\n');
        }
        json.flush();
    }

    @Override
    public void end() throws IOException {
        json.close();
        out.flush();
    }
}
