package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Use;
import dev.jslim.tracer.EngineTest;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Programs that watch or restrict others or themselves, by the means that the sensor uses, too. */
@EngineTest
class SensorWatchersTest extends SensorRuns {
    SensorWatchersTest(SensorEngine engine) {
        super(engine);
    }

    private static final String WATCHING = "/test/watching";

    /** A process has one tracer, and by ptrace the sensor is it. */
    @Test
    void aProgramMayTraceAnotherUnlessTheSensorTracesBoth() throws Exception {
        if (engine == SensorEngine.PTRACE) {
            TracedContainer.Ended ended = traced(SensorImages.SCRATCH, List.of(), WATCHING, "trace");
            assertThat(ended.output()).isEqualTo("traceme: Operation not permitted\nnothing to trace\n");
            assertThat(ended.report().degradations()).singleElement().asString().contains("asked to trace");
            return;
        }
        SensorReport report = unnoticed(WATCHING, "trace");
        assertThat(facts(report))
                .contains(
                        fact("/data/here", Use.OPENED),
                        fact("/data/none", null, Use.OPENED, ENOENT),
                        fact("/data/by-child", Use.CREATED));
    }

    @Test
    void straceSeesWhatItSeesWithoutTheSensor() throws Exception {
        Assumptions.assumeTrue(engine != SensorEngine.PTRACE, "a process has one tracer, and the sensor is it");
        String script = """
                strace -f -qq -e trace=openat,execve -e signal=none -o /tmp/trace sh -c 'cat /data/here; exec cat /data/none'
                echo $?; sed 's/^[0-9]* *//; s/0x[0-9a-f]*/ADDRESS/' /tmp/trace""";
        SensorReport report = unnoticed(SensorImages.TOOLS, List.of(), "sh", "-c", script);
        assertThat(facts(report)).contains(fact("/data/here", Use.OPENED), fact("/usr/bin/strace", Use.EXECUTED));
    }

    @Test
    void aFilterOfTheProgramsOwnWorksAsWithoutTheSensor() throws Exception {
        assertThat(facts(unnoticed(WATCHING, "filter"))).contains(fact("/data/here", Use.STATTED));
    }

    @Test
    void aListenerOfTheProgramsOwnIsRefusedAndThatIsSaidUnlessTheSensorNeedsNone() throws Exception {
        assertThat(plain(SensorImages.SCRATCH, List.of(), WATCHING, "listener").output())
                .startsWith("listener: ok\n");
        if (engine == SensorEngine.PTRACE) {
            SensorReport report = same(SensorImages.SCRATCH, List.of(), WATCHING, "listener");
            assertThat(facts(report)).contains(fact("/data/here", Use.STATTED));
            assertThat(report.complete()).isTrue();
            assertThat(report.degradations()).singleElement().asString().contains("listens to system calls itself");
            return;
        }
        TracedContainer.Ended ended = traced(SensorImages.SCRATCH, List.of(), WATCHING, "listener");
        assertThat(ended.output()).isEqualTo("listener: Device or resource busy\naccess: ok\n");
        assertThat(ended.report().complete()).isTrue();
        assertThat(ended.report().degradations()).singleElement().asString().contains("seccomp listener");
    }

    @Test
    void aProgramThatIsRefusedIoUringFallsBackAndIsSeen() throws Exception {
        // Engines since 25 refuse it to everybody, and then nothing has to be said.
        List<String> allowed = List.of("--security-opt", "seccomp=unconfined");
        TracedContainer.Ended ended = traced(SensorImages.SCRATCH, allowed, WATCHING, "ring");
        assertThat(ended.output()).isEqualTo("no ring\nread: ok\n");
        assertThat(facts(ended.report())).contains(fact("/data/here", Use.OPENED));
        assertThat(ended.report().complete()).isTrue();
        assertThat(ended.report().degradations()).singleElement().asString().contains("io_uring was refused");
    }
}
