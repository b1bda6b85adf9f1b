package dev.jslim.tracer.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.ImageNotFound;
import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.ServerImage;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Probes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EngineTest
class TracerTest {
    @RegisterExtension
    static final ServerImage SERVER = new ServerImage();

    private static RunOptions mode(String mode) {
        return RunOptions.DEFAULT
                .withReadyTimeout(Duration.ofSeconds(20))
                .with(Overrides.NONE.with(change -> change.environment(List.of("MODE=" + mode))));
    }

    private static TraceResult trace(String image, RunOptions options) throws InterruptedException {
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            return new Tracer(session, Progress.NONE).trace(TraceRequest.of(image, options));
        }
    }

    private static Phase firstPhase(TraceResult result, String path) {
        return result.evidence().observations().stream()
                .filter(seen -> seen.path().equals(path) && seen.use() == Use.OPENED && !seen.failed())
                .map(Observation::phase)
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " was not seen"));
    }

    @Test
    void whatIsUsedIsSeenInThePhaseInWhichItIsUsed() throws Exception {
        TraceResult result = trace(SERVER.name(), mode("serve"));
        assertThat(result.answers())
                .extracting(answer -> answer.probe().text() + " " + answer.status())
                .containsExactly("GET / 200", "GET /data 200", "GET /time 200");
        assertThat(firstPhase(result, "/app/server.pl")).isEqualTo(Phase.START);
        assertThat(firstPhase(result, "/app/data.txt")).isEqualTo(Phase.SERVE);
        assertThat(firstPhase(result, "/app/farewell.txt")).isEqualTo(Phase.STOP);
        assertThat(result.exitCode()).isZero();
        assertThat(result.evidence().runs().getFirst().complete()).isTrue();
        assertThat(result.evidence().runs().getFirst().command()).containsExactly("/usr/bin/perl", "/app/server.pl");
    }

    @Test
    void aCommandRunBesideIsSeenToo() throws Exception {
        RunOptions options =
                mode("serve").withProbes(List.of(Probes.of("GET /time"), Probes.exec("cat /app/data.txt")));
        TraceResult result = trace(SERVER.name(), options);
        assertThat(result.answers().getLast().body().text()).isEqualTo("forty-two\n");
        assertThat(result.evidence().observations())
                .anyMatch(seen -> seen.path().equals("/app/data.txt")
                        && seen.executable().endsWith("/cat")
                        && seen.phase() == Phase.SERVE);
    }

    @Test
    void anApplicationThatCrashesFailsWithItsLastLines() {
        assertThatThrownBy(() -> trace(SERVER.name(), mode("crash")))
                .isInstanceOf(ProbeFailed.class)
                .hasMessageContaining("status 3")
                .hasMessageContaining("cannot reach the database");
    }

    @Test
    void anApplicationThatNeverListensFailsInTime() {
        assertThatThrownBy(() -> trace(SERVER.name(), mode("mute").withReadyTimeout(Duration.ofSeconds(2))))
                .isInstanceOf(ProbeFailed.class)
                .hasMessageContaining("did not answer within 2 s on port 8080")
                .hasMessageContaining("thinking");
    }

    @Test
    void aServerErrorFailsNamingTheProbe() {
        assertThatThrownBy(() -> trace(SERVER.name(), mode("broken")))
                .isInstanceOf(ProbeFailed.class)
                .hasMessageContaining("GET / answered 500");
    }

    @Test
    void anApplicationThatDiesOfAProbeFailsNamingItsStatus() {
        assertThatThrownBy(() -> trace(
                        SERVER.name(),
                        mode("serve")
                                .withProbes(List.of(new Probe.Http("GET", "/time"), new Probe.Http("GET", "/die")))))
                .isInstanceOf(ProbeFailed.class)
                .hasMessageContaining("status 4")
                .hasMessageContaining("giving up");
    }

    @Test
    void aProgramThatDoesItsWorkAndEndsIsTracedToItsEnd() throws Exception {
        TraceResult result = trace(SERVER.name(), mode("batch").withProbes(List.of(new Probe.Exit())));
        assertThat(result.answers().getFirst().body().text()).isEqualTo("forty-two");
        assertThat(firstPhase(result, "/app/data.txt")).isEqualTo(Phase.START);
    }

    @Test
    void aMissingImageIsNamed() {
        assertThatThrownBy(() -> trace("tracer-test-no-such-image", mode("serve")))
                .isInstanceOf(ImageNotFound.class)
                .hasMessageContaining("tracer-test-no-such-image");
    }

    @Test
    void nothingIsLeftBehindByAFailure() {
        try (ContainerEngine engine = Engines.open()) {
            String id;
            try (Session session = new Session(engine)) {
                id = session.id();
                assertThatThrownBy(() -> new Tracer(session, Progress.NONE)
                                .trace(TraceRequest.of(SERVER.name(), mode("broken"))))
                        .isInstanceOf(ProbeFailed.class);
            }
            assertThat(engine.labelled(Session.LABEL, id)).isEmpty();
        }
    }
}
