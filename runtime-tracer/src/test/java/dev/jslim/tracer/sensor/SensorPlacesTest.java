package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.launch.TraceCaps;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.trace.RunOptions;
import dev.jslim.tracer.trace.TraceRequest;
import dev.jslim.tracer.trace.TraceResult;
import dev.jslim.tracer.trace.Tracer;
import dev.jslim.tracer.trace.Tracing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sensor finds its place in every image: without a shell, without users, read-only, with mounts and volumes in odd places. */
@EngineTest
class SensorPlacesTest {
    private static final String ODD =
            "jslim-test-places-" + ProcessHandle.current().pid();

    @BeforeAll
    static void buildImages(@TempDir Path directory) throws IOException, InterruptedException {
        TestPrograms.assumeSensor();
        TestPrograms.buildImage(directory);
        TestImages.build(directory, ODD, """
                FROM %s
                RUN mkdir -p /.jslim/out && echo forged > /.jslim/out/log && echo old > /.jslim/sensor
                VOLUME ["/.jslim", "/var", "/tmp"]
                USER 1000
                """.formatted(TestImages.BASE));
    }

    @AfterAll
    static void removeImages() throws IOException, InterruptedException {
        TestPrograms.removeImage();
        TestImages.remove(ODD);
    }

    private static TraceResult trace(String image, TraceCaps capabilities, Overrides overrides)
            throws InterruptedException {
        RunOptions options = RunOptions.DEFAULT
                .with(overrides)
                .withProbes(List.of(new Probe.Exit()))
                .with(Tracing.DEFAULT.with(capabilities));
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            TraceResult result = new Tracer(session, Progress.NONE).trace(TraceRequest.of(image, options));
            assertThat(result.evidence().complete()).isTrue();
            assertThat(result.evidence().degradations()).isEmpty();
            return result;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TraceCaps.class,
            names = {"NONE", "ADD"})
    void anImageWithNothingButAProgram(TraceCaps capabilities) throws Exception {
        for (String user : List.of("", "1000", "1000:1001")) {
            TraceResult result = trace(
                    TestPrograms.IMAGE,
                    capabilities,
                    Overrides.NONE.with(change -> change.user(user)
                            .readOnly(true)
                            .droppedCapabilities(List.of("ALL"))
                            .entrypoint(List.of(TestPrograms.PROGRAM, "print"))));
            assertThat(result.answers().getFirst().body().text()).contains("to stdout", "to stderr");
            assertThat(result.evidence().observations())
                    .anyMatch(seen -> seen.path().equals(TestPrograms.PROGRAM));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TraceCaps.class,
            names = {"NONE", "ADD"})
    void anImageWithVolumesAndMountsWhereTheSensorLies(TraceCaps capabilities) throws Exception {
        TraceResult result = trace(
                ODD,
                capabilities,
                Overrides.NONE.with(change -> change.readOnly(true)
                        .tmpfs(Map.of("/tmp", "", "/run", "noexec"))
                        .entrypoint(List.of("sh", "-c"))
                        .command(List.of("id -u; cat /etc/hostname > /tmp/x; ls /.jslim"))));
        assertThat(result.answers().getFirst().body().text().lines()).containsExactly("1000", "out", "sensor");
        assertThat(result.evidence().observations())
                .anyMatch(seen -> seen.path().equals("/etc/hostname"));
    }
}
