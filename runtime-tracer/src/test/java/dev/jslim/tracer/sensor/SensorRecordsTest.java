package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.tracer.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs whose every access is known are run in containers, and every access has to be in the log. */
@EngineTest
@ParameterizedClass
@EnumSource(SensorEngine.class)
class SensorRecordsTest {
    private static final int ENOENT = 2;

    private final SensorEngine engine;

    @TempDir
    private Path scratch;

    SensorRecordsTest(SensorEngine engine) {
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

    @Test
    void everyLookupOfManyThreadsIsRecorded() throws Exception {
        SensorReport report = trace("threads", "8", "500");
        assertThat(paths(report, "/thread/")).isEqualTo(numbered("/thread/", 8, 500));
        assertThat(report.complete()).isTrue();
    }

    @Test
    void everyLookupOfTwoHundredProcessesIsRecordedAndNoneOfThemReapsTheRecorder() throws Exception {
        SensorReport report = trace("forks", "200", "10");
        assertThat(paths(report, "/fork/")).isEqualTo(numbered("/fork/", 200, 10));
    }

    @Test
    void pathsOfAVforkedChildAreReadFromTheRightMemory() throws Exception {
        SensorReport report = trace("vforks", "20");
        assertThat(paths(report, "/vfork/exec/")).hasSize(20);
        assertThat(paths(report, "/vfork/child")).hasSize(1);
        assertThat(paths(report, "/vfork/parent")).hasSize(1);
    }

    @Test
    void aThreadThatRunsAnotherProgramIsFollowed() throws Exception {
        assertThat(paths(trace("exec-from-thread"), "/exec/")).containsExactly("/exec/before", "/exec/from-thread/0");
    }

    @Test
    void failedLookupsCarryTheirErrorTheProgramAndACount() throws Exception {
        SensorReport report = trace("vforks", "20");
        assertThat(report.observations())
                .filteredOn(seen -> seen.path().equals("/vfork/parent"))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.errno()).isEqualTo(ENOENT);
                    assertThat(seen.use()).isEqualTo(Use.STATTED);
                    assertThat(seen.executable()).isEqualTo(TestPrograms.PROGRAM);
                    assertThat(seen.count()).isEqualTo(20);
                });
    }

    @Test
    void relativePathsAreJoinedToTheirDirectoryAndLinksResolved() throws Exception {
        assertThat(facts(trace("relative", "/data")))
                .contains(
                        fact("/data", null, Use.STATTED, 0),
                        fact("/data/here", null, Use.OPENED, 0),
                        fact("/data/sub/../here2", "/data/here2", Use.OPENED, 0),
                        fact("/data/sub", null, Use.LISTED, 0),
                        fact("/data/sub/inner", null, Use.STATTED, 0),
                        fact("/data/sub/nothing", null, Use.STATTED, ENOENT),
                        fact("/data/sub/inner2", null, Use.STATTED, 0),
                        fact("/data/sub/../link", "/data/link", Use.LINK_READ, 0),
                        fact("/data/sub/../link2", "/data/link2", Use.LINK_READ, 0),
                        fact("/data/sub/../link", "/data/here", Use.OPENED, 0));
    }

    @Test
    void whatIsCreatedIsNotAFailedLookup() throws Exception {
        assertThat(facts(trace("creations", "/data")))
                .contains(
                        fact("/data/made", null, Use.CREATED, 0),
                        fact("/data/made/file", null, Use.CREATED, 0),
                        fact("/data/made/symlink", null, Use.CREATED, 0),
                        fact("/data/made/renamed", null, Use.CREATED, 0),
                        fact("/data/made/hard", null, Use.REMOVED, 0),
                        fact("/data/made/symlink", null, Use.REMOVED, 0),
                        fact("/data/made/file", null, Use.WRITTEN, 0),
                        fact("/data/there", null, Use.STATTED, 0),
                        fact("/data/no/such/parent", null, Use.CREATED, ENOENT),
                        fact("/data/absent", null, Use.WRITTEN, ENOENT));
    }

    @Test
    void interpretersOfInterpretersAreRecorded() throws Exception {
        try (TracedContainer container = container(List.of(), List.of("/data/script"))) {
            // The program does not know its argument, the script's name.
            TracedContainer.Ended ended = container.run();
            assertThat(ended.exitCode()).isEqualTo(64);
            assertThat(facts(ended.report()))
                    .contains(
                            fact("/data/script", null, Use.EXECUTED, 0),
                            fact("/data/inner-script", null, Use.LOADED, 0),
                            fact(TestPrograms.PROGRAM, null, Use.LOADED, 0),
                            fact(TestPrograms.PROGRAM, null, Use.EXECUTED, 0));
        }
    }

    @Test
    void pathsInAChrootAreThoseOfTheContainer() throws Exception {
        assertThat(facts(trace("chroot", "/data")))
                .contains(
                        fact("/data/here", null, Use.STATTED, 0),
                        fact("/data/absolute-link", "/data/here", Use.STATTED, 0),
                        fact("/data/none", null, Use.STATTED, ENOENT));
    }

    @Test
    void unixSocketsAreRecorded() throws Exception {
        assertThat(facts(trace("sockets", "/data/socket")))
                .contains(
                        fact("/data/socket", null, Use.CONNECTED, ENOENT),
                        fact("/data/socket.bound", null, Use.CONNECTED, 0));
    }

    @Test
    void aProcessThatChangesItsUserIsStillRead() throws Exception {
        SensorReport report = trace("as-user", "1000");
        assertThat(paths(report, "/after/")).containsExactly("/after/user/switch");
    }

    @Test
    void badPointersAndOddNamesHarmNobody() throws Exception {
        SensorReport report = trace("odd-pointers");
        assertThat(paths(report, "/odd/")).containsExactly("/odd/\n\t\\name\u007f", "/odd/ä");
        assertThat(report.degradations()).isEmpty();
    }

    @Test
    void programsOfTheOtherAbiAreRecorded() throws Exception {
        try (TracedContainer container = container(List.of(), List.of("/bin/i386"))) {
            TracedContainer.Ended ended = container.run();
            assertThat(ended.exitCode()).isZero();
            assertThat(facts(ended.report()))
                    .contains(
                            fact("/i386/missing", null, Use.OPENED, ENOENT),
                            fact("/i386/sock", null, Use.CONNECTED, ENOENT));
            assertThat(ended.report().systemCalls()).containsKey("i386");
        }
    }

    @Test
    void ioUringIsRefusedAndThatIsSaid() throws Exception {
        TracedContainer.Ended ended = ioUring("unconfined");
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(ended.report().degradations()).singleElement().asString().contains("io_uring");
    }

    @Test
    void ioUringThatTheEngineRefusesToEveryContainerIsNoLossOfEvidence() throws Exception {
        int notPermitted = 3;
        Path profile = Files.writeString(scratch.resolve("seccomp.json"), """
                {"defaultAction": "SCMP_ACT_ALLOW",
                 "syscalls": [{"names": ["io_uring_setup"], "action": "SCMP_ACT_ERRNO"}]}""");
        TracedContainer.Ended ended = ioUring(profile.toString());
        assertThat(ended.exitCode()).as(ended.errors()).isEqualTo(notPermitted);
        assertThat(ended.report().degradations()).isEmpty();
    }

    /** Engines since 25 refuse io_uring by default, earlier ones do not: neither default is what is tested. */
    private TracedContainer.Ended ioUring(String seccomp) throws IOException, InterruptedException {
        List<String> options = List.of("--security-opt", "seccomp=" + seccomp);
        try (TracedContainer container = container(options, List.of(TestPrograms.PROGRAM, "io-uring"))) {
            return container.run();
        }
    }

    @Test
    void nothingOfTheKernelsOrOurOwnIsRecorded() throws Exception {
        assertThat(facts(trace("print")).stream()
                        .map(seen -> (String) seen.toList().getFirst()))
                .noneMatch(path -> path.startsWith("/proc") || path.startsWith("/dev") || path.startsWith("/.jslim"));
    }

    @Test
    void theCensusNamesColdSystemCalls() throws Exception {
        int socket = 41;
        assertThat(trace("sockets", "/data/socket").systemCalls().get("x86_64")).contains(socket);
    }

    private SensorReport trace(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(TestPrograms.PROGRAM));
        command.addAll(List.of(arguments));
        try (TracedContainer container = container(List.of(), command)) {
            TracedContainer.Ended ended = container.run();
            assertThat(ended.exitCode()).as(ended.errors()).isZero();
            assertThat(ended.report().engine()).isEqualTo(engine.recordedName());
            return ended.report();
        }
    }

    private TracedContainer container(List<String> options, List<String> command)
            throws IOException, InterruptedException {
        SensorOptions sensor = SensorOptions.plain(SensorOptions.LOG).with(engine);
        return TracedContainer.traced(scratch, TestPrograms.IMAGE, options, sensor, command);
    }

    private static Set<String> paths(SensorReport report, String prefix) {
        return report.observations().stream()
                .map(Observation::path)
                .filter(path -> path.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> numbered(String prefix, int groups, int count) {
        Set<String> paths = new TreeSet<>();
        for (int group = 0; group < groups; group++) {
            for (int i = 0; i < count; i++) {
                paths.add(prefix + group + "/" + i);
            }
        }
        return paths;
    }

    private static List<Tuple> facts(SensorReport report) {
        return report.observations().stream()
                .map(seen -> fact(seen.path(), seen.resolved(), seen.use(), seen.errno()))
                .toList();
    }

    private static Tuple fact(String path, @org.jspecify.annotations.Nullable String resolved, Use use, int errno) {
        return new Tuple(path, resolved, use, errno);
    }
}
