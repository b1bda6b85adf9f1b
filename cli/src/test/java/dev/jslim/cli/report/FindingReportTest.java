package dev.jslim.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class FindingReportTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void text_shows_place_line_and_caret() throws IOException {
        Approvals.verify(printed(new TextReport(out, false)));
    }

    @Test
    void text_in_colours() throws IOException {
        Approvals.verify(printed(new TextReport(out, true)).replace("\u001b", "ESC"));
    }

    @Test
    void text_lets_no_escape_sequence_of_the_file_through() throws IOException {
        assertThat(printed(new TextReport(out, false))).doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void text_of_no_findings_is_empty() throws IOException {
        FindingReport report = new TextReport(out, true);
        report.file(Example.SOURCE, List.of());
        report.end();

        assertThat(bytes.size()).isZero();
    }

    @Test
    void json_is_an_array_with_the_documented_fields() throws IOException {
        Approvals.verify(printed(new JsonReport(out)), new Options().forFile().withExtension(".json"));
    }

    @Test
    void json_of_several_files_is_one_array_and_of_none_an_empty_one() throws IOException {
        FindingReport report = new JsonReport(out);
        report.file(Example.SOURCE, Example.FINDINGS);
        report.file(Example.SOURCE, List.of());
        report.file(Example.SOURCE, Example.FINDINGS);
        report.end();

        JsonNode array = new ObjectMapper().readTree(bytes.toByteArray());
        assertThat(array.isArray()).isTrue();
        assertThat(array).hasSize(2 * Example.FINDINGS.size());

        bytes.reset();
        new JsonReport(out).end();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("[]\n");
    }

    private String printed(FindingReport report) throws IOException {
        report.file(Example.SOURCE, Example.FINDINGS);
        report.end();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
