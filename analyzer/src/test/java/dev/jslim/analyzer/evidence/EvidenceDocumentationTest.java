package dev.jslim.analyzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EvidenceDocumentationTest {
    private static final Path PAGE = Path.of("../docs/evidence.md");

    @Test
    void theExampleIsExactlyWhatWouldBeWritten() throws IOException {
        String example = example(Files.readString(PAGE));
        Evidence evidence =
                EvidenceFile.read(new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8)), PAGE.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvidenceFile.write(out, evidence);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(example);
        assertThat(evidence.runs()).isNotEmpty();
        assertThat(evidence.observations()).anyMatch(Observation::failed);
    }

    @Test
    void everyUseAndPhaseIsExplained() throws IOException {
        String page = Files.readString(PAGE);
        for (Use use : Use.values()) {
            assertThat(page).contains("| `" + Names.of(use) + "` |");
        }
        for (Phase phase : Phase.values()) {
            assertThat(page).contains("`" + Names.of(phase) + "`");
        }
    }

    private static String example(String page) {
        String fence = "```json\n";
        int start = page.indexOf(fence) + fence.length();
        return page.substring(start, page.indexOf("```", start));
    }
}
