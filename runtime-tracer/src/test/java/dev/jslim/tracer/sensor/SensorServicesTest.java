package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.probe.Probes;
import dev.jslim.tracer.trace.RunOptions;
import dev.jslim.tracer.trace.TraceRequest;
import dev.jslim.tracer.trace.TraceResult;
import dev.jslim.tracer.trace.Tracer;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services are told to end in the way that their image says, directly or by an init system, and are seen doing it. */
@EngineTest
class SensorServicesTest extends SensorRuns {
    SensorServicesTest(SensorEngine engine) {
        super(engine);
    }

    @ParameterizedTest
    @CsvSource({
        "SIGTERM, 15, /test/serve",
        "SIGUSR2, 12, /test/serve",
        "SIGTERM, 15, tini -- /test/serve",
        "SIGUSR2, 12, tini -- sh -c 'exec /test/serve'",
        "SIGTERM, 15, dumb-init /test/serve",
        "SIGTERM, 15, s6-svscan /service",
        "SIGTERM, 15, runsv /service/one",
    })
    void whatAServiceAsksForAtTheEndIsRecorded(String signal, String number, String command) throws Exception {
        List<String> options = List.of("--stop-signal", signal);
        try (TracedContainer container =
                TracedContainer.traced(scratch, SensorImages.TOOLS, options, sensor(), words(command))) {
            TestImages.docker("start", container.id());
            TestImages.docker("exec", container.id(), "/test/serve", "await");
            long before = container.log().length;
            TestImages.docker("stop", "-t", "20", container.id());
            SensorReport report =
                    SensorLog.read(new ByteArrayInputStream(container.log()), new PhaseBoundaries(before, before));
            assertThat(phase(report.observations(), "/data/at-" + number)).isEqualTo(Phase.STOP);
            assertThat(report.complete()).isTrue();
            assertThat(report.degradations()).isEmpty();
            assertThat(TestImages.docker("wait", container.id()).strip()).isIn("0", "111");
        }
    }

    @Test
    void theTracerSendsTheSignalThatTheImageNames(@TempDir Path context) throws Exception {
        assertThat(stoppedByTracer(context, "SIGUSR2", "[\"/test/serve\"]", "/data/at-12"))
                .isEqualTo(Phase.STOP);
    }

    /** Such a process has no handler for the signal, it blocks it and waits. */
    @Test
    void theTracerLetsAnInitSystemEnd(@TempDir Path context) throws Exception {
        assertThat(stoppedByTracer(context, "SIGTERM", "[\"tini\", \"--\", \"/test/serve\"]", "/data/at-15"))
                .isEqualTo(Phase.STOP);
    }

    private static Phase stoppedByTracer(Path context, String signal, String entrypoint, String path) throws Exception {
        String image = "jslim-test-cover-" + signal.toLowerCase(java.util.Locale.ROOT);
        TestImages.build(
                context,
                image,
                "FROM " + SensorImages.TOOLS + "\nSTOPSIGNAL " + signal + "\nENTRYPOINT " + entrypoint + "\n");
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            RunOptions options = RunOptions.DEFAULT.withProbes(List.of(Probes.exec("/test/serve await")));
            TraceResult result = new Tracer(session, Progress.NONE).trace(TraceRequest.of(image, options));
            assertThat(result.exitCode()).isZero();
            assertThat(result.evidence().runs().getFirst().complete()).isTrue();
            return phase(result.evidence().observations(), path);
        } finally {
            TestImages.remove(image);
        }
    }

    private static Phase phase(List<Observation> observations, String path) {
        return observations.stream()
                .filter(seen -> seen.path().equals(path))
                .map(Observation::phase)
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " was not seen"));
    }

    /** Splits at spaces, but what stands in single quotes is one word. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        String[] parts = command.split("'", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                words.add(parts[i]);
            } else if (!parts[i].isBlank()) {
                words.addAll(List.of(parts[i].strip().split(" +", -1)));
            }
        }
        return words;
    }
}
