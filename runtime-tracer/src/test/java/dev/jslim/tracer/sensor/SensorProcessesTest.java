package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.tracer.EngineTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Odd ways to start, change and end processes: all that they ask for is recorded, and by whom. */
@EngineTest
class SensorProcessesTest extends SensorRuns {
    SensorProcessesTest(SensorEngine engine) {
        super(engine);
    }

    private static final String PROCESSES = "/test/processes";

    @Test
    void aSpawnedProcessIsFollowed() throws Exception {
        SensorReport report = unnoticed(PROCESSES, "spawn");
        assertThat(paths(report, "/spawned/")).isEqualTo(numbered("/spawned/", 3));
        assertThat(facts(report))
                .contains(fact("/data/here", Use.OPENED), fact("/no/such/program", null, Use.EXECUTED, ENOENT));
    }

    @Test
    void aProgramThatIsRunByItsDescriptorIsNamed() throws Exception {
        SensorReport report = unnoticed(PROCESSES, "execveat", "/test/other", "ask", "/by/descriptor/%d");
        assertThat(paths(report, "/by/descriptor/")).isEqualTo(numbered("/by/descriptor/", 3));
        assertThat(facts(report)).contains(fact("/test/other", Use.EXECUTED));
        assertThat(askers(report, "/by/descriptor/")).containsExactly("/test/other");
    }

    @Test
    void aProgramInMemoryHasNoNameButAnInterpreter() throws Exception {
        SensorReport report = unnoticed(SensorImages.TOOLS, List.of(), PROCESSES, "memfd", "/bin/ls", "/data/sub");
        assertThat(facts(report))
                .contains(fact("/data/sub", Use.LISTED))
                .anyMatch(seen -> seen.toList().getFirst().equals("/lib64/ld-linux-x86-64.so.2")
                        && seen.toList().get(2) == Use.LOADED);
        assertThat(report.observations()).extracting(Observation::path).noneMatch(path -> path.contains("memfd"));
    }

    @Test
    void whoClosesEveryDescriptorIsStillSeen() throws Exception {
        assertThat(paths(unnoticed(PROCESSES, "close-everything"), "/closed/")).isEqualTo(numbered("/closed/", 10));
    }

    @Test
    void whoMayOpenSixteenFilesGetsSixteen() throws Exception {
        assertThat(paths(unnoticed(PROCESSES, "few-descriptors"), "/few/")).isEqualTo(numbered("/few/", 10));
    }

    @Test
    void aHundredThousandArgumentsArriveWhole() throws Exception {
        assertThat(paths(unnoticed(PROCESSES, "arguments", "100000"), "/counted/"))
                .isEqualTo(numbered("/counted/", 3));
    }

    @Test
    void interpretersOfInterpretersAreLoaded() throws Exception {
        assertThat(facts(unnoticed("/data/outer-script", "argument")))
                .contains(
                        fact("/data/outer-script", Use.EXECUTED),
                        fact("/data/middle-script", Use.LOADED),
                        fact("/data/inner-script", Use.LOADED),
                        fact("/bin/busybox", Use.LOADED),
                        fact("/bin/busybox", Use.EXECUTED));
    }

    @Test
    void whatTheKernelCannotRunGoesTheWayOfTheShell() throws Exception {
        String script = "/data/no-format; echo $?; /data/no-interpreter; echo $?";
        assertThat(facts(unnoticed("/bin/busybox", "sh", "-c", script)))
                .contains(
                        fact("/data/no-format", Use.EXECUTED),
                        fact("/data/no-interpreter", Use.EXECUTED),
                        fact("/no/such/interpreter", null, Use.LOADED, ENOENT));
    }

    @Test
    void namespacesAreRefusedAsTheyAreWithoutTheSensor() throws Exception {
        assertThat(paths(unnoticed(PROCESSES, "namespaces"), "/denied/")).isEqualTo(numbered("/denied/", 3));
    }

    @Test
    void aServerThatGivesUpRootWithoutAnExecIsReadOn() throws Exception {
        SensorReport report = unnoticed(PROCESSES, "worker", "1000");
        assertThat(paths(report, "/worker/before/")).isEqualTo(numbered("/worker/before/", 3));
        assertThat(paths(report, "/worker/after/")).isEqualTo(numbered("/worker/after/", 20));
        assertThat(paths(report, "/worker/still/")).isEqualTo(numbered("/worker/still/", 3));
        assertThat(paths(report, "/worker/program/")).isEqualTo(numbered("/worker/program/", 3));
    }

    @Test
    void aNumberThatIsUsedAgainIsNotMistakenForTheOneBefore() throws Exception {
        // A name space of its own has more numbers than can be used up in a test.
        TracedContainer.Ended ended =
                traced(SensorImages.SCRATCH, List.of("--pid", "host"), PROCESSES, "reuse", "/test/other");
        assertThat(ended.output()).as(ended.errors()).isEqualTo("again\n");
        SensorReport report = ended.report();
        assertThat(report.degradations()).isEmpty();
        assertThat(paths(report, "/reuse/again/")).isEqualTo(numbered("/reuse/again/", 3));
        assertThat(askers(report, "/reuse/other/")).containsExactly("/test/other");
        assertThat(askers(report, "/reuse/again/")).containsExactly(PROCESSES);
    }

    @Test
    void aTraceWhoseRecorderWasKilledIsNotComplete() throws Exception {
        TracedContainer.Ended ended = traced(SensorImages.SCRATCH, List.of(), PROCESSES, "kill-recorder");
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.report().complete()).isFalse();
        assertThat(paths(ended.report(), "/recorder/")).isEqualTo(numbered("/recorder/before/", 3));
    }

    private static Set<String> askers(SensorReport report, String prefix) {
        return report.observations().stream()
                .filter(seen -> seen.path().startsWith(prefix))
                .map(Observation::executable)
                .collect(Collectors.toSet());
    }
}
