package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.tracer.EngineTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the better engine cannot be had the sensor takes the next, says so, and sees no less. */
@EngineTest
class SensorLadderTest {
    private static final int LOOKUPS = 40;
    private static final List<String> FORKS = List.of(TracerImage.ACCESSES, "forks", "20", "2");
    private static final List<String> UNCONFINED = List.of("--security-opt", "seccomp=unconfined");

    @BeforeAll
    static void buildImage(@TempDir Path directory) throws IOException, InterruptedException {
        TracerImage.build(directory);
    }

    @AfterAll
    static void removeImage() throws IOException, InterruptedException {
        TracerImage.remove();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing|seccomp-notify|",
                "age|ptrace|notification needs Linux 5.5 or newer, this is: 2.6",
                "notify|ptrace|the kernel refused to report system calls: not supported",
                "notify,syscall-info|ptrace|the kernel refused to report system calls: not supported",
                "seccomp|ptrace|the kernel refused to report system calls: not allowed;every system call is stopped at",
            })
    void theBestEngineThatWorksIsTakenAndSeesEverything(String what, String engine, String degradations)
            throws Exception {
        TracedContainer.Ended ended = lacking(what, FORKS);
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(ended.report().engine()).isEqualTo(engine);
        assertThat(lookups(ended.report())).hasSize(LOOKUPS);
        List<String> expected = degradations == null ? List.of() : List.of(degradations.split(";", -1));
        assertThat(ended.report().degradations()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(ended.report().degradations().get(i)).contains(expected.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "notify", "notify,syscall-info", "seccomp"})
    void programsOfTheOtherAbiAreReadInEveryWay(String what) throws Exception {
        TracedContainer.Ended ended = lacking(what, List.of("/test/i386"));
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(paths(ended.report())).contains("/i386/missing", "/i386/sock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "notify", "notify,syscall-info", "seccomp"})
    void whatHasToBeRefusedIsRefusedInEveryWay(String what) throws Exception {
        List<String> command = TracerImage.lacking(
                what, TracerImage.sensor(TracerImage.LOG, List.of(TracerImage.ACCESSES, "io-uring")));
        assertThat(TracerImage.run(UNCONFINED, command).exitCode()).isZero();
    }

    /** The mask is that of unshare, as in DeniedCall. */
    @ParameterizedTest
    @ValueSource(strings = {"nothing", "notify", "seccomp"})
    void whatAddedCapabilitiesWouldOpenStaysClosedInEveryWay(String what) throws Exception {
        List<String> unshare = List.of("unshare", "--user", "true");
        try (TracedContainer plain = TracedContainer.plain(TracerImage.NAME, UNCONFINED, unshare)) {
            assertThat(plain.run().exitCode()).isZero();
        }
        List<String> command = new ArrayList<>(
                List.of("/test/sensor", "-D", Long.toHexString(DeniedCall.mask(Set.of(DeniedCall.UNSHARE))), "-o"));
        command.addAll(List.of(TracerImage.LOG, "--"));
        command.addAll(unshare);
        TracedContainer.Ended ended = TracerImage.run(UNCONFINED, TracerImage.lacking(what, command));
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.errors()).contains("Operation not permitted");
    }

    /** A tracer without CAP_SYS_PTRACE keeps set-user-ID programs from getting their rights. */
    @ParameterizedTest
    @CsvSource({
        "notify, SYS_ADMIN, 0",
        "ptrace, SYS_ADMIN, 1000",
        "ptrace, SYS_ADMIN SYS_PTRACE, 0",
        "notify, NET_RAW, 1000",
        "ptrace, NET_RAW, 1000",
    })
    void whatASetUserIdProgramGetsIsKnown(String engine, String capabilities, String user) throws Exception {
        List<String> options = new ArrayList<>();
        for (String capability : capabilities.split(" ", -1)) {
            options.addAll(List.of("--cap-add", capability));
        }
        TracedContainer.Ended ended = TracerImage.run(
                options,
                List.of(
                        "/test/sensor",
                        "-E",
                        engine,
                        "-u",
                        "1000:1000:",
                        "-o",
                        TracerImage.LOG,
                        "--",
                        "/test/id",
                        "-u"));
        assertThat(ended.output()).as(ended.errors()).isEqualTo(user + "\n");
        String lost = "ran without its set-user-ID or set-group-ID privileges: /test/id";
        if (user.equals("0")) {
            assertThat(ended.report().degradations()).doesNotContain(lost);
        } else {
            assertThat(ended.report().degradations()).contains(lost);
        }
    }

    @Test
    void memoryThatProcDoesNotShowIsReadByTheTracer() throws Exception {
        TracedContainer.Ended ended = lacking("setfsuid,notify", List.of(TracerImage.ACCESSES, "as-user", "1000"));
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(paths(ended.report())).contains("/after/user/switch");
    }

    @Test
    void belowAnotherSensorBothSeeTheSame() throws Exception {
        try (TracedContainer container = nested("/test/sensor", "-o", TracerImage.LOG)) {
            assertThat(container.run().exitCode()).isZero();
            SensorReport outer = container.reportWithEnd(TracerImage.LOG);
            SensorReport inner = container.reportWithEnd("/test/inner");
            assertThat(outer.engine()).isEqualTo("seccomp-notify");
            assertThat(inner.engine()).isEqualTo("ptrace");
            assertThat(inner.degradations()).hasSize(2);
            assertThat(inner.degradations().getFirst()).endsWith("somebody listens already");
            assertThat(lookups(outer)).hasSize(LOOKUPS).isEqualTo(lookups(inner));
        }
    }

    @Test
    void aTracerIsNotBlindedByAListenerThatComesLater() throws Exception {
        try (TracedContainer container = nested("/test/sensor", "-E", "ptrace", "-o", TracerImage.LOG)) {
            assertThat(container.run().exitCode()).isZero();
            SensorReport outer = container.reportWithEnd(TracerImage.LOG);
            SensorReport inner = container.reportWithEnd("/test/inner");
            assertThat(inner.engine()).isEqualTo("seccomp-notify");
            assertThat(inner.degradations()).isEmpty();
            assertThat(outer.degradations()).singleElement().asString().contains("listens to system calls itself");
            assertThat(lookups(outer)).hasSize(LOOKUPS).isEqualTo(lookups(inner));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notify,ptrace|the recorder cannot trace by ptrace: not allowed, or somebody traces already",
                "seccomp,syscall-info|the recorder cannot stop at system calls: Linux 5.3 or newer is needed"
                        + " where a filter is not possible",
            })
    void whereNothingWorksTheApplicationIsNotStarted(String what, String problem) throws Exception {
        List<String> command = TracerImage.lacking(what, TracerImage.sensor(TracerImage.LOG, List.of("echo", "ran")));
        try (TracedContainer container = TracedContainer.plain(TracerImage.NAME, List.of(), command)) {
            TracedContainer.Ended ended = container.run();
            assertThat(ended.exitCode()).isEqualTo(125);
            assertThat(ended.output()).isEmpty();
            assertThat(ended.errors()).isEqualTo("jslim sensor: " + problem + "\n");
        }
    }

    private static TracedContainer.Ended lacking(String what, List<String> command)
            throws IOException, InterruptedException {
        return TracerImage.run(List.of(), TracerImage.lacking(what, TracerImage.sensor(TracerImage.LOG, command)));
    }

    private static TracedContainer nested(String... outer) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(outer));
        command.add("--");
        command.addAll(TracerImage.sensor("/test/inner", FORKS));
        return TracedContainer.plain(TracerImage.NAME, List.of(), command);
    }

    private static List<String> paths(SensorReport report) {
        return report.observations().stream().map(Observation::path).toList();
    }

    private static List<String> lookups(SensorReport report) {
        return paths(report).stream().filter(path -> path.startsWith("/fork/")).toList();
    }
}
