package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.EngineTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers that may do little: no access of any process or thread is lost, or the trace is refused with its reason. */
@EngineTest
class SensorConfinementTest extends SensorRuns {
    SensorConfinementTest(SensorEngine engine) {
        super(engine);
    }

    private static final String STORM = "/test/storm";
    private static final int REFUSED = 125;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--user 1000:1000",
                "--read-only",
                "--security-opt no-new-privileges",
                "--cap-drop ALL",
                "--cap-drop ALL --user 1000 --read-only --security-opt no-new-privileges",
                "--pids-limit 64 --memory 32m",
                "--ulimit nofile=16:16",
                "--ulimit nproc=500 --user 1000",
                "--init",
            })
    void everyAccessOfManyProcessesAndThreadsAtOnceIsRecorded(String options) throws Exception {
        SensorReport report = unnoticed(SensorImages.SCRATCH, List.of(options.split(" ", -1)), STORM, "10", "3", "20");
        assertThat(paths(report, "/storm/")).isEqualTo(storm(10, 3, 20));
        assertThat(report.observations())
                .filteredOn(seen -> seen.path().startsWith("/storm/"))
                .allMatch(seen -> seen.executable().equals(STORM) && seen.errno() == ENOENT && seen.count() == 1);
    }

    @Test
    void twoHundredProcessesAtOnceLoseNothing() throws Exception {
        assertThat(paths(unnoticed(STORM, "200", "2", "10"), "/storm/")).isEqualTo(storm(200, 2, 10));
    }

    @Test
    void aBurstOfFiftyThousandPathsIsRecordedWithinSecondsAndSixteenMebibytes() throws Exception {
        Instant start = Instant.now();
        TracedContainer.Ended ended = traced(
                SensorImages.SCRATCH, List.of("--memory", "16m", "--memory-swap", "16m"), STORM, "5", "2", "5000");
        assertThat(ended.exitCode()).isZero();
        assertThat(paths(ended.report(), "/storm/")).hasSize(50_000).isEqualTo(storm(5, 2, 5000));
        assertThat(ended.report().complete()).isTrue();
        assertThat(ended.report().degradations()).isEmpty();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--pids-limit 1", "--ulimit nproc=1 --user 54321"})
    void withoutRoomForARecorderTheReasonIsSaid(String options) throws Exception {
        TracedContainer.Ended ended =
                traced(SensorImages.SCRATCH, List.of(options.split(" ", -1)), "/test/paths", "open", "/data/here");
        assertThat(ended.exitCode()).isEqualTo(REFUSED);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors()).isEqualTo("jslim sensor: no process for the recorder: a limit on processes\n");
    }
}
