package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a program can tell of itself is the same with the sensor and without. */
@EngineTest
@ParameterizedClass
@EnumSource(SensorEngine.class)
class SensorUnnoticedTest {
    /** What a shell can say about the process it is; NoNewPrivs differs by design, and the seccomp filters are counted. */
    private static final String INTROSPECTION = """
            grep -E '^(Name|Pid|PPid|Tgid|NSpid|Uid|Gid|Groups|Cap|Sig[ICP]|Shd|Threads)' /proc/1/status
            grep SigBlk /proc/self/status
            cat /proc/1/comm; cat /proc/1/cmdline | tr '\\0' ' '
            echo "$$ $HOME $PATH $PWD $#"; env | sort | grep -v HOSTNAME
            ls -l /proc/self/fd | awk '{print $9, $10, $11}' | grep -v -e '/proc/' -e 'pipe:'
            umask; ulimit -a; nproc; pwd; cat /etc/hostname >/dev/null
            (exit 7); echo $?; wait; echo $?
            """;

    private final SensorEngine engine;

    @TempDir
    private Path scratch;

    SensorUnnoticedTest(SensorEngine engine) {
        this.engine = engine;
    }

    @BeforeAll
    static void buildImage(@TempDir Path directory) throws IOException, InterruptedException {
        TestPrograms.assumeSensor();
        TestPrograms.buildImage(directory);
    }

    @AfterAll
    static void removeImage() throws IOException, InterruptedException {
        TestPrograms.removeImage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 0",
                "exit 3",
                "exit 255",
                "abort",
                "segv",
                "raise 15", // a first process without a handler ignores it
                "raise 9",
                "raise 8",
                "nonsense"
            })
    void theExitStatusIsTheSame(String what) throws Exception {
        List<String> command = new ArrayList<>(List.of(TestPrograms.PROGRAM));
        command.addAll(List.of(what.split(" ", -1)));
        assertThat(traced(TestPrograms.IMAGE, List.of(), command).exitCode())
                .isEqualTo(plain(TestPrograms.IMAGE, List.of(), command).exitCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--user 1000:1001",
                "--user nobody",
                "--user 1000 --group-add 5",
                "--read-only",
                "--cap-drop ALL",
                "--cap-drop ALL --user 1000 --read-only",
                "--security-opt no-new-privileges",
                "--tmpfs /tmp --workdir /var/lib",
                "--pids-limit 20 --memory 64m",
            })
    void aShellSeesTheSameProcess(String options) throws Exception {
        List<String> all = options.isEmpty() ? List.of() : List.of(options.split(" ", -1));
        List<String> command = List.of("sh", "-c", INTROSPECTION, "name", "argument");
        TracedContainer.Ended traced = traced(TestImages.BASE, all, command);
        TracedContainer.Ended plain = plain(TestImages.BASE, all, command);
        assertThat(traced.output()).isEqualTo(plain.output()).isNotEmpty();
        assertThat(traced.errors()).isEqualTo(plain.errors());
        assertThat(traced.exitCode()).isEqualTo(plain.exitCode());
        assertThat(traced.report().complete()).isTrue();
        assertThat(traced.report().observations()).extracting(Observation::path).contains("/etc/hostname");
    }

    @Test
    void standardOutputAndErrorAreUnharmed() throws Exception {
        TracedContainer.Ended ended = traced(TestPrograms.IMAGE, List.of(), List.of(TestPrograms.PROGRAM, "print"));
        assertThat(ended.output()).isEqualTo("to stdout\n");
        assertThat(ended.errors()).isEqualTo("to stderr\n");
    }

    @Test
    void aCommandThatIsNotThereEndsWith127AndOneThatCannotRunWith126() throws Exception {
        assertThat(traced(TestImages.BASE, List.of(), List.of("no-such-command"))
                        .exitCode())
                .isEqualTo(127);
        TracedContainer.Ended noProgram = traced(TestImages.BASE, List.of(), List.of("/etc/passwd"));
        assertThat(noProgram.exitCode()).isEqualTo(126);
        assertThat(noProgram.errors()).isEqualTo("jslim sensor: permission denied: /etc/passwd\n");
    }

    @Test
    void theApplicationIsToldToStopAndWhatItReadsThenIsOfThatPhase() throws Exception {
        List<String> command = List.of(TestPrograms.PROGRAM, "serve", "/at/start", "/at/stop");
        try (TracedContainer container = traced(List.of(), command)) {
            TestImages.docker("start", container.id());
            while (!TestImages.docker("logs", container.id()).contains("ready")) {
                Thread.onSpinWait();
            }
            long before = container.log().length;
            TestImages.docker("stop", "-t", "10", container.id());
            assertThat(TestImages.docker("wait", container.id()).strip()).isEqualTo("5");
            SensorReport report =
                    SensorLog.read(new ByteArrayInputStream(container.log()), new PhaseBoundaries(before, before));
            assertThat(phase(report, "/at/start")).isEqualTo(Phase.START);
            assertThat(phase(report, "/at/stop")).isEqualTo(Phase.STOP);
            assertThat(report.complete()).isTrue();
        }
    }

    @Test
    void withAddedCapabilitiesTheImagesUserAndRightsAreRestored() throws Exception {
        List<String> plainOptions = List.of("--user", "1000:1001", "--group-add", "5");
        List<String> command = List.of("sh", "-c", INTROSPECTION, "name", "argument");
        SensorOptions options = new SensorOptions(
                SensorOptions.LOG,
                new SensorOptions.Identity(1000, 1001, List.of(1001, 5)),
                "/",
                0xa80425fbL,
                Set.of(DeniedCall.values()),
                engine);
        TracedContainer.Ended plain = plain(TestImages.BASE, plainOptions, command);
        try (TracedContainer container = TracedContainer.traced(
                scratch,
                TestImages.BASE,
                List.of("--user", "0", "--cap-add", "SYS_ADMIN", "--cap-add", "SYS_PTRACE"),
                options,
                command)) {
            TracedContainer.Ended traced = container.run();
            assertThat(traced.output()).isEqualTo(plain.output());
            assertThat(traced.errors()).isEqualTo(plain.errors());
        }
    }

    @Test
    void aSetUserIdProgramIsReportedWhenItLosesItsRightsAndOnlyThen() throws Exception {
        List<String> command = List.of("sh", "-c", "su --version");
        assertThat(traced(TestImages.BASE, List.of("--user", "1000"), command)
                        .report()
                        .degradations())
                .singleElement()
                .asString()
                .contains("set-user-ID")
                .endsWith("/usr/bin/su");
        assertThat(traced(TestImages.BASE, List.of(), command).report().degradations())
                .isEmpty();
    }

    @Test
    void whereTracingIsImpossibleTheSensorRefusesInsteadOfRunningUnseen() throws Exception {
        SensorOptions second =
                SensorOptions.plain(SensorOptions.OUTPUT + "/second").with(engine);
        TracedContainer.Ended ended = traced(TestImages.BASE, List.of(), second.entrypoint(List.of("echo", "ran")));
        assertThat(ended.exitCode()).isEqualTo(125);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors())
                .isEqualTo(
                        switch (engine) {
                            case NOTIFY ->
                                "jslim sensor: the kernel refused to report system calls: somebody listens already\n";
                            case PTRACE ->
                                "jslim sensor: the recorder cannot trace by ptrace: not allowed, or somebody traces already\n";
                        });
    }

    @Test
    void anApplicationThatKillsEverybodyDoesNotReachTheRecorder() throws Exception {
        List<String> command = List.of("sh", "-c", """
                sleep 1000 & kill -9 -1; echo $?; wait $!; echo $?
                kill -9 -1; echo $?; for pid in 2 3 4; do kill -9 $pid; echo $?; done
                cat /etc/hostname >/dev/null""");
        TracedContainer.Ended ended = traced(TestImages.BASE, List.of(), command);
        TracedContainer.Ended plain = plain(TestImages.BASE, List.of(), command);
        assertThat(ended.output()).isEqualTo(plain.output());
        assertThat(ended.exitCode()).isEqualTo(plain.exitCode());
        assertThat(ended.report().complete()).isTrue();
        assertThat(ended.report().degradations()).isEmpty();
        assertThat(ended.report().observations()).extracting(Observation::path).contains("/etc/hostname");
    }

    @Test
    void aCommandRunByTheEngineInARunningContainerIsRecordedThroughTheSensor() throws Exception {
        List<String> command = List.of(TestPrograms.PROGRAM, "serve", "/at/start", "/at/stop");
        try (TracedContainer container = traced(List.of(), command)) {
            TestImages.docker("start", container.id());
            SensorOptions options =
                    SensorOptions.plain(SensorOptions.OUTPUT + "/exec").with(engine);
            List<String> exec = new ArrayList<>(List.of("exec", container.id()));
            exec.addAll(options.entrypoint(List.of(TestPrograms.PROGRAM, "forks", "3", "4")));
            TestImages.docker(exec.toArray(String[]::new));
            SensorReport report = container.reportWithEnd(options.log());
            assertThat(report.observations())
                    .extracting(Observation::path)
                    .contains("/fork/0/0", "/fork/2/3")
                    .doesNotContain("/at/start");
        }
    }

    private static Phase phase(SensorReport report, String path) {
        return report.observations().stream()
                .filter(seen -> seen.path().equals(path))
                .map(Observation::phase)
                .findFirst()
                .orElseThrow();
    }

    private TracedContainer traced(List<String> options, List<String> command)
            throws IOException, InterruptedException {
        SensorOptions sensor = SensorOptions.plain(SensorOptions.LOG).with(engine);
        return TracedContainer.traced(scratch, TestPrograms.IMAGE, options, sensor, command);
    }

    private TracedContainer.Ended traced(String image, List<String> options, List<String> command)
            throws IOException, InterruptedException {
        SensorOptions sensor = SensorOptions.plain(SensorOptions.LOG).with(engine);
        try (TracedContainer container = TracedContainer.traced(scratch, image, options, sensor, command)) {
            TracedContainer.Ended ended = container.run();
            assertThat(ended.report().engine()).isEqualTo(engine.recordedName());
            return ended;
        }
    }

    private static TracedContainer.Ended plain(String image, List<String> options, List<String> command)
            throws IOException, InterruptedException {
        try (TracedContainer container = TracedContainer.plain(image, options, command)) {
            return container.run();
        }
    }
}
