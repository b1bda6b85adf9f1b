package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.ServerImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {
    @TempDir
    private Path temporary = Path.of("");

    private JslimProcess run(Map<String, String> environment, int status, String... arguments)
            throws IOException, InterruptedException {
        JslimProcess jslim = JslimProcess.start(temporary, environment, arguments);
        assertThat(jslim.exitStatus()).as(jslim.printed()).isEqualTo(status);
        return jslim;
    }

    @Test
    void an_engine_that_is_not_there_is_reported_with_what_was_tried() throws IOException, InterruptedException {
        String socket = "unix://" + temporary + "/no.sock";
        assertThat(run(Map.of("DOCKER_HOST", socket), 2, "trace", "app").printed())
                .contains("no container engine answers")
                .contains("DOCKER_HOST (" + socket + "): no such socket")
                .contains("hint: ");
    }

    @Test
    void a_wrong_probe_is_reported_before_anything_is_run() throws IOException, InterruptedException {
        assertThat(run(Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"), 2, "minify", "app", "--probe", "FETCH /")
                        .printed())
                .contains("FETCH is no HTTP method");
    }

    @Nested
    @EngineTest
    class WithEngine {
        @RegisterExtension
        static final ServerImage SERVER = new ServerImage();

        @Test
        void the_evidence_is_written_to_the_file() throws IOException, InterruptedException {
            Path file = temporary.resolve("evidence.json");
            JslimProcess jslim = JslimProcess.start(
                    temporary, Map.of(), "trace", SERVER.name(), "--probe", "GET /data", "-o", file.toString());
            assertThat(jslim.exitStatus()).as(jslim.printed()).isZero();
            assertThat(EvidenceFile.read(file).observations())
                    .anyMatch(seen -> seen.path().equals("/app/data.txt"));
        }

        @Test
        void a_missing_image_is_named() throws IOException, InterruptedException {
            JslimProcess jslim = JslimProcess.start(temporary, Map.of(), "trace", "tracer-test-none:1");
            assertThat(jslim.exitStatus()).isEqualTo(2);
            assertThat(jslim.printed()).contains("the engine has no image 'tracer-test-none:1'");
        }

        @Test
        void an_application_that_crashes_makes_no_slim_image() throws IOException, InterruptedException {
            JslimProcess jslim =
                    JslimProcess.start(temporary, Map.of(), "minify", SERVER.name(), "--env", "MODE=crash");
            assertThat(jslim.exitStatus()).isEqualTo(2);
            assertThat(jslim.printed()).contains("status 3").contains("cannot reach the database");
        }

        @Test
        void incomplete_evidence_is_written_but_no_success() throws IOException, InterruptedException {
            Path file = temporary.resolve("evidence.json");
            String[] trace = {
                "trace",
                SERVER.name(),
                "-o",
                file.toString(),
                "--exec",
                "sh -c 'rm /.jslim/out/exec-1'",
                "--trace-caps",
                "none"
            };
            JslimProcess refused = JslimProcess.start(temporary, Map.of(), trace);
            assertThat(refused.exitStatus()).as(refused.printed()).isEqualTo(2);
            assertThat(refused.printed())
                    .contains("note: the record of a command that was run beside is gone")
                    .contains("the evidence is incomplete");
            assertThat(EvidenceFile.read(file).complete()).isFalse();

            JslimProcess minify =
                    JslimProcess.start(temporary, Map.of(), "minify", SERVER.name(), "--evidence", file.toString());
            assertThat(minify.exitStatus()).isEqualTo(2);
            assertThat(minify.printed()).contains("is incomplete").contains("--allow-incomplete");

            String[] allowed = Arrays.copyOf(trace, trace.length + 1);
            allowed[trace.length] = "--allow-incomplete";
            JslimProcess taken = JslimProcess.start(temporary, Map.of(), allowed);
            assertThat(taken.exitStatus()).as(taken.printed()).isZero();
        }
    }
}
