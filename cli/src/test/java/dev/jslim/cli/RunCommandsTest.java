package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.ServerImage;
import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A user's own programs, which use the application while it is traced. */
@EngineTest
class RunCommandsTest {
    @RegisterExtension
    static final ServerImage SERVER = new ServerImage();

    @TempDir
    private Path temporary = Path.of("");

    @TempDir
    private Path scratch = Path.of("");

    private JslimProcess jslim(String command, String... options) throws IOException {
        List<String> all = Stream.concat(Stream.of(command, SERVER.name()), Stream.of(options))
                .toList();
        return JslimProcess.start(temporary, Map.of(), all.toArray(String[]::new));
    }

    private static boolean runs(String commandLine) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().commandLine().orElse("").contains(commandLine));
    }

    @Test
    void what_a_command_makes_the_application_use_is_seen() throws Exception {
        Path file = scratch.resolve("evidence.json");
        JslimProcess jslim = jslim(
                "trace",
                "-o",
                file.toString(),
                "--run",
                "test \"$JSLIM_URL\" = \"http://$JSLIM_HOST:$JSLIM_PORT\" && test \"$JSLIM_PORT_8080\" = 8080"
                        + " && docker inspect -f 'is {{.State.Status}}' $JSLIM_CONTAINER && curl -fsS $JSLIM_URL/data");
        assertThat(jslim.exitStatus()).as(jslim.printed()).isZero();
        assertThat(jslim.printed()).contains("| is running", "| forty-two", "→ status 0");
        assertThat(EvidenceFile.read(file).observations())
                .anyMatch(seen -> seen.path().equals("/app/data.txt") && seen.phase() == Phase.SERVE);
        assertThat(EvidenceFile.read(file).runs().getFirst().probes())
                .as("nothing else was asked")
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.probe()).startsWith("RUN test"))
                .satisfies(outcome -> assertThat(outcome.status()).isZero());
    }

    @Test
    void a_command_that_fails_fails_the_trace_with_its_last_lines() throws Exception {
        JslimProcess jslim = jslim("trace", "--run", "echo two tests failed >&2; exit 7");
        assertThat(jslim.exitStatus()).isEqualTo(2);
        assertThat(jslim.printed())
                .contains("ended with status 7; its last lines:\n  two tests failed")
                .contains("hint: it finds the application at JSLIM_URL, here http://");
    }

    @Test
    void a_command_that_takes_too_long_is_killed_with_all_that_it_started() throws Exception {
        String sleep = "sleep 8" + ProcessHandle.current().pid();
        JslimProcess jslim = jslim("trace", "--run-timeout", "1", "--run", "setsid " + sleep + " & " + sleep);
        assertThat(jslim.exitStatus()).isEqualTo(2);
        assertThat(jslim.printed()).contains("did not end within 1 s").contains("--run-timeout SECONDS");
        assertThat(runs(sleep)).isFalse();
    }

    @Test
    void an_interrupt_kills_a_command_with_all_that_it_started() throws Exception {
        String sleep = "sleep 7" + ProcessHandle.current().pid();
        JslimProcess jslim = jslim("trace", "--run", "setsid " + sleep + " & echo began; " + sleep);
        jslim.awaitLine("| began");
        jslim.signal("INT");
        assertThat(jslim.exitStatus()).as(jslim.printed()).isEqualTo(2);
        assertThat(jslim.printed()).contains("jslim: interrupted").doesNotContain("internal error");
        assertThat(runs(sleep)).isFalse();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void the_same_command_proves_the_small_image() throws Exception {
        String small = SERVER.name() + ".slim";
        Path calls = scratch.resolve("calls");
        try {
            JslimProcess jslim = jslim(
                    "minify",
                    "--tag",
                    small,
                    "--run",
                    "curl -fsS $JSLIM_URL/data && docker inspect -f '{{.Image}}' $JSLIM_CONTAINER >>" + calls);
            assertThat(jslim.exitStatus()).as(jslim.printed()).isZero();
            assertThat(Files.readAllLines(calls))
                    .as("the original traced and not, the small one traced and not")
                    .hasSize(4)
                    .contains(
                            TestImages.docker("inspect", "-f", "{{.Id}}", SERVER.name())
                                    .strip(),
                            TestImages.docker("inspect", "-f", "{{.Id}}", small).strip());
        } finally {
            TestImages.remove(small);
        }
    }

    @Test
    void a_command_that_fails_on_the_small_image_only_fails_the_proof() throws Exception {
        String original =
                TestImages.docker("inspect", "-f", "{{.Id}}", SERVER.name()).strip();
        JslimProcess jslim =
                jslim("minify", "--run", "test $(docker inspect -f '{{.Image}}' $JSLIM_CONTAINER) = " + original);
        assertThat(jslim.exitStatus()).as(jslim.printed()).isEqualTo(1);
        assertThat(jslim.printed())
                .contains("does not behave as the original does")
                .contains("ended with status 1");
    }

    @Test
    void evidence_cannot_run_programs() throws Exception {
        Path file = scratch.resolve("evidence.json");
        Path mark = scratch.resolve("mark");
        String small = SERVER.name() + ".slim";
        JslimProcess trace = jslim(
                "trace",
                "-o",
                file.toString(),
                "--probe",
                "GET /data",
                "--run",
                "curl -fsS $JSLIM_URL/ && touch " + mark);
        assertThat(trace.exitStatus()).as(trace.printed()).isZero();
        Files.delete(mark);
        try {
            JslimProcess minify = jslim("minify", "--evidence", file.toString(), "--tag", small);
            assertThat(minify.exitStatus()).as(minify.printed()).isZero();
            assertThat(minify.printed()).contains("not run again unless --run says so");
            assertThat(mark).doesNotExist();
        } finally {
            TestImages.remove(small);
        }
    }
}
