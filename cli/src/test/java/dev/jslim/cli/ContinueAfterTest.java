package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.ServerImage;
import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How long an application goes on while it is traced. */
class ContinueAfterTest {
    @TempDir
    private Path temporary = Path.of("");

    private String refused(String... arguments) throws IOException, InterruptedException {
        JslimProcess jslim = JslimProcess.start(temporary, Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"), arguments);
        assertThat(jslim.exitStatus()).as(jslim.printed()).isEqualTo(2);
        return jslim.printed();
    }

    @Test
    void what_cannot_come_is_not_waited_for() throws Exception {
        assertThat(refused("trace", "app", "--continue-after", "enter"))
                .contains("--continue-after enter needs a terminal")
                .contains("hint: use signal or timeout=SECONDS");
        assertThat(refused("trace", "app", "--continue-after", "timeout=3,exec"))
                .contains("--continue-after exec has nothing to wait for");
        assertThat(refused("trace", "app", "--continue-after", "probe,later"))
                .contains("--continue-after cannot be 'later'");
    }

    @Nested
    @EngineTest
    class WithEngine {
        @RegisterExtension
        static final ServerImage SERVER = new ServerImage();

        private final Path file = temporary.resolve("evidence.json");

        private JslimProcess trace(String after, String... probe) throws IOException {
            String[] all = {"trace", SERVER.name(), "-o", file.toString(), "--continue-after", after, probe[0], probe[1]
            };
            return JslimProcess.start(temporary, Map.of(), all);
        }

        private static String container() throws IOException, InterruptedException {
            String id = TestImages.docker("inspect", "--format", "{{.Id}}", SERVER.name());
            return TestImages.docker("ps", "-q", "--filter", "ancestor=" + id.strip())
                    .strip();
        }

        @Test
        void it_goes_on_until_the_signal_and_what_it_does_meanwhile_is_seen() throws Exception {
            JslimProcess jslim = trace("signal", "--probe", "GET /time");
            jslim.awaitLine("send kill -USR1");
            String container = container();
            String address = TestImages.docker("inspect", "--format", "{{.NetworkSettings.IPAddress}}", container)
                    .strip();
            try (var stream = java.net
                    .URI
                    .create("http://" + address + ":8080/data")
                    .toURL()
                    .openStream()) {
                assertThat(stream.readAllBytes()).isNotEmpty();
            }
            jslim.signal("USR1");
            assertThat(jslim.exitStatus()).as(jslim.printed()).isZero();
            Evidence evidence = EvidenceFile.read(file);
            assertThat(evidence.observations())
                    .anyMatch(seen -> seen.path().equals("/app/data.txt") && seen.phase() == Phase.SERVE);
            assertThat(container()).isEmpty();
        }

        @Test
        void an_application_that_fails_meanwhile_is_not_waited_for() throws Exception {
            JslimProcess jslim = trace("signal", "--probe", "GET /time");
            jslim.awaitLine("send kill -USR1");
            TestImages.docker("kill", "--signal", "KILL", container());
            assertThat(jslim.exitStatus()).as(jslim.printed()).isEqualTo(2);
            assertThat(jslim.printed()).contains("the application ended with status 137");
        }

        @Test
        void all_that_is_named_is_awaited() throws Exception {
            Instant start = Instant.now();
            JslimProcess jslim = trace("exec,timeout=2", "--exec", "cat /app/data.txt");
            assertThat(jslim.exitStatus()).as(jslim.printed()).isZero();
            assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
        }
    }
}
