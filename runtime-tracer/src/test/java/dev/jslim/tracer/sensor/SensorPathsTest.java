package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.tracer.EngineTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Odd ways to name files: each is understood, and none of them goes otherwise than without the sensor. */
@EngineTest
class SensorPathsTest extends SensorRuns {
    SensorPathsTest(SensorEngine engine) {
        super(engine);
    }

    private static final String PATHS = "/test/paths";

    @Test
    void linksOfTheKernelToWhatIsOpenLeadToTheFiles() throws Exception {
        SensorReport report = unnoticed(PATHS, "kernel-links");
        assertThat(facts(report))
                .contains(
                        fact("/data/here", Use.OPENED),
                        fact("/data/link", "/data/here", Use.OPENED, 0),
                        fact("/data/none", null, Use.OPENED, ENOENT),
                        fact("/data/sub/by-cwd", Use.OPENED),
                        fact("/data/sub/by-number", Use.OPENED),
                        fact("/data/sub/by-thread", Use.OPENED),
                        fact("/data/sub/by-task", Use.OPENED),
                        fact("/data/sub/by-descriptor", Use.OPENED),
                        fact("/data/sub/by-dev", Use.OPENED),
                        fact("/data/sub/../sub/by-parent", "/data/sub/by-parent", Use.OPENED, 0),
                        fact("/data/sub/by-relative", Use.OPENED),
                        fact("/data/here2", Use.STATTED));
        assertThat(report.observations())
                .extracting(Observation::path)
                .noneMatch(path -> path.contains("/proc") || path.contains("memory"));
    }

    @Test
    void whatWasRemovedHasNoNameAndAnOddNameIsOne() throws Exception {
        SensorReport report = unnoticed(PATHS, "removed");
        assertThat(facts(report)).contains(fact("/data/kept (deleted)/in-odd-directory", null, Use.OPENED, ENOENT));
        assertThat(paths(report, "/data/"))
                .containsExactlyInAnyOrder(
                        "/data/gone",
                        "/data/kept (deleted)",
                        "/data/kept (deleted)/in-odd-directory",
                        "/data/short-lived");
    }

    @Test
    void loopsOfLinksEnd() throws Exception {
        int eloop = 40;
        assertThat(facts(unnoticed(PATHS, "loops")))
                .contains(
                        fact("/data/loop-a", null, Use.OPENED, eloop),
                        fact("/data/loop-a/below", null, Use.OPENED, eloop),
                        fact("/data/chain0", null, Use.OPENED, eloop),
                        fact("/data/chain30", null, Use.OPENED, ENOENT),
                        fact("/data/dot/dot/dot/here", "/data/here", Use.OPENED, 0));
    }

    @Test
    void aPipeDoesNotMakeTheRecorderWait() throws Exception {
        assertThat(facts(unnoticed(PATHS, "pipes")))
                .contains(
                        fact("/data/pipe", Use.CREATED),
                        fact("/data/pipe", Use.STATTED),
                        fact("/data/pipe", Use.OPENED),
                        fact("/data/pipe", Use.WRITTEN));
    }

    @Test
    void openat2IsUnderstoodWithARootOfItsOwnToo() throws Exception {
        // Engines know the call since 20.10; whether this one allows it shows in the program's output.
        String allowed =
                plain(SensorImages.SCRATCH, List.of(), PATHS, "openat2").output();
        assertThat(allowed).startsWith("/data/here: ok\n");
        assertThat(facts(unnoticed(PATHS, "openat2")))
                .contains(
                        fact("/data/here", Use.OPENED),
                        fact("/data/sub/inner", Use.OPENED),
                        fact("/data/sub/by-own-root", Use.OPENED),
                        fact("/data/sub/made", Use.CREATED),
                        fact("/data/sub/inner2", Use.OPENED))
                .noneMatch(seen -> seen.toList().getFirst().equals("/by-own-root"));
    }

    @Test
    void badPointersFailAsTheyDoWithoutTheSensorAndTheEdgeOfMemoryIsRead() throws Exception {
        assertThat(facts(unnoticed(PATHS, "bad")))
                .contains(
                        fact("/data/at-the-edge", Use.OPENED),
                        fact("/data/here2", Use.OPENED),
                        fact("/data/longe", Use.OPENED),
                        fact("/data/sub/inner", Use.OPENED));
    }

    @Test
    void socketsWithANameAreRecordedAndAbstractOnesAreNoPaths() throws Exception {
        SensorReport report = unnoticed(PATHS, "sockets");
        assertThat(facts(report))
                .contains(fact("/data/named", null, Use.CONNECTED, ENOENT), fact("/data/named", Use.CONNECTED));
        assertThat(paths(report, "/data/abstract")).isEmpty();
    }

    @Test
    void namesThatAreNoTextAreInTheLogByteForByte() throws Exception {
        List<String> command = List.of(PATHS, "bytes");
        try (TracedContainer container =
                TracedContainer.traced(scratch, SensorImages.SCRATCH, List.of(), sensor(), command)) {
            assertThat(container.run().exitCode()).isZero();
            assertThat(new String(container.log(), StandardCharsets.US_ASCII))
                    .contains("\t/data/\\xff\\xfe\n", "\t/data/caf\\xe9\n");
        }
    }

    @Test
    void aTmpfsOverADirectoryOfTheImageShowsItEmpty() throws Exception {
        SensorReport report = unnoticed(
                SensorImages.SCRATCH, List.of("--tmpfs", "/data"), PATHS, "open", "/data/here", "/test/paths");
        assertThat(facts(report))
                .contains(fact("/data/here", null, Use.OPENED, ENOENT), fact("/test/paths", Use.OPENED));
    }

    @Test
    void aVolumeThatIsFilledFromTheImageHasTheSamePaths() throws Exception {
        SensorReport report =
                unnoticed(SensorImages.SCRATCH, List.of("-v", "/data"), PATHS, "open", "/data/link", "/data/none");
        assertThat(facts(report))
                .contains(
                        fact("/data/link", "/data/here", Use.OPENED, 0), fact("/data/none", null, Use.OPENED, ENOENT));
    }
}
