package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.ServerImage;
import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real signals, sent to a real process that is at work in a real engine: nothing may be left behind. */
@EngineTest
class InterruptTest {
    @RegisterExtension
    static final ServerImage SERVER = new ServerImage();

    private static final Random SEEDED = new Random(7);

    @TempDir
    private Path temporary = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "INT, tracing",
        "INT, tracing",
        "INT, tracing",
        "TERM, tracing",
        "INT, running",
        "INT, running",
        "INT, reading",
        "INT, reading",
        "INT, verifying",
        "TERM, verifying"
    })
    void nothing_is_left_when_minify_is_interrupted(String signal, String step)
            throws IOException, InterruptedException {
        JslimProcess jslim = JslimProcess.start(temporary, Map.of(), "minify", SERVER.name(), "--progress", "plain");
        jslim.awaitLine(step);
        Thread.sleep(SEEDED.nextInt(700));
        jslim.signal(signal);
        assertThat(jslim.exitStatus()).as(jslim.printed()).isEqualTo(2);
        assertThat(jslim.printed()).contains("jslim: interrupted").doesNotContain("internal error");
        String id = TestImages.docker("inspect", "--format", "{{.Id}}", SERVER.name())
                .strip();
        assertThat(TestImages.docker("ps", "-aq", "--filter", "ancestor=" + id)).isEmpty();
        assertThat(TestImages.docker("images", "-aq", "--filter", "label=dev.jslim.source=" + id))
                .isEmpty();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void nothing_is_left_when_a_build_is_interrupted(@TempDir Path context) throws IOException, InterruptedException {
        long pid = ProcessHandle.current().pid();
        String mark = "jslim-test=" + pid;
        // Nothing but its process shows that a step of BuildKit is at work: there is no container to list.
        String step = "sleep 9" + pid;
        Files.writeString(
                context.resolve("Dockerfile"),
                "FROM " + TestImages.BASE + "\nLABEL " + mark + "\nRUN echo > /made\nRUN " + step
                        + "\nCMD [\"true\"]\n");
        JslimProcess jslim = JslimProcess.start(temporary, Map.of(), "rewrite", context.toString());
        Instant limit = Instant.now().plusSeconds(60);
        while (!runs(step)) {
            assertThat(Instant.now()).as("the build has to start").isBefore(limit);
            Thread.sleep(50);
        }
        jslim.signal("INT");
        assertThat(jslim.exitStatus()).as(jslim.printed()).isEqualTo(2);
        assertThat(TestImages.docker("ps", "-aq", "--filter", "label=" + mark)).isEmpty();
        assertThat(TestImages.docker("images", "-aq", "--filter", "label=" + mark))
                .isEmpty();
        assertThat(temporary).isEmptyDirectory();
        Instant ended = Instant.now().plusSeconds(10);
        while (runs(step)) {
            assertThat(Instant.now()).as("the build has to end").isBefore(ended);
            Thread.sleep(50);
        }
    }

    private static boolean runs(String command) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().commandLine().orElse("").endsWith(command));
    }
}
