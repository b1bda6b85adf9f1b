package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.tracer.EngineTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tracer could get in the way of goes on as without one, in each of the ways in which the sensor can trace. */
@EngineTest
@ParameterizedClass
@EnumSource
class SensorTraceesTest {
    /** The third is ptrace where no filter can be installed, so that every system call is a stop. */
    enum Way {
        NOTIFY("nothing"),
        PTRACE("notify"),
        PTRACE_AT_ALL("seccomp");

        private final String lacking;

        Way(String lacking) {
            this.lacking = lacking;
        }
    }

    private static final List<String> UNCONFINED = List.of("--security-opt", "seccomp=unconfined");
    private static final int EPERM = 1;
    private static final int EBUSY = 16;

    private final Way way;

    SensorTraceesTest(Way way) {
        this.way = way;
    }

    @BeforeAll
    static void buildImage(@TempDir Path directory) throws IOException, InterruptedException {
        TracerImage.build(directory);
    }

    @AfterAll
    static void removeImage() throws IOException, InterruptedException {
        TracerImage.remove();
    }

    @ParameterizedTest
    @CsvSource({
        "stop, /stop/after, no", // the child dies of a signal that came while it was stopped
        "stop, /stop/once, yes",
        "stop, /stop/twice, yes",
        "untraced, /untraced/clone, yes",
        "untraced, /untraced/clone3, yes",
        "spawn, /spawned, yes",
        "signals, /signals/between, yes",
        "signals, /signals/after-faults, yes",
    })
    void programsAreNotDisturbedAndSeen(String what, String path, String seen) throws Exception {
        TracedContainer.Ended ended = traced(UNCONFINED, TracerImage.TRACEES, what);
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(ended.report().observations().stream().map(Observation::path).anyMatch(path::equals))
                .isEqualTo(seen.equals("yes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"illegal", "breakpoint", "divide", "bus", "trapped-call", "ignored-fault", "thread-fault"})
    void theFirstProcessDiesOfItsFaultsAsItDoesUntraced(String what) throws Exception {
        List<String> command = List.of(TracerImage.TRACEES, what);
        int expected;
        try (TracedContainer plain = TracedContainer.plain(TracerImage.NAME, List.of(), command)) {
            expected = plain.run().exitCode();
        }
        assertThat(expected).isGreaterThan(128);
        try (TracedContainer container = TracedContainer.plain(TracerImage.NAME, List.of(), below(command))) {
            assertThat(container.run().exitCode()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"illegal", "breakpoint", "divide", "bus", "trapped-call", "ignored-fault", "thread-fault"})
    void otherProcessesDieOfTheirFaultsAsTheyDoUntraced(String what) throws Exception {
        List<String> command = List.of("sh", "-c", TracerImage.TRACEES + " " + what + "; echo $?");
        String expected;
        try (TracedContainer plain = TracedContainer.plain(TracerImage.NAME, List.of(), command)) {
            expected = plain.run().output();
        }
        assertThat(traced(List.of(), command.toArray(String[]::new)).output())
                .isEqualTo(expected)
                .startsWith("1");
    }

    @Test
    void whoeverWantsToTraceIsToldTheTruth() throws Exception {
        TracedContainer.Ended ended = traced(UNCONFINED, TracerImage.TRACEES, "trace");
        if (way == Way.NOTIFY) {
            assertThat(ended.exitCode()).isZero();
            assertThat(ended.report().degradations()).isEmpty();
        } else {
            assertThat(ended.exitCode()).isEqualTo(EPERM);
            assertThat(ended.report().degradations())
                    .last()
                    .isEqualTo("asked to trace another process, which cannot be while both are traced by ptrace: "
                            + TracerImage.TRACEES);
        }
    }

    @Test
    void whoeverWantsToListenDoesNotGoUnseen() throws Exception {
        List<String> command = List.of("/test/sensor", "-E", way == Way.NOTIFY ? "notify" : "ptrace");
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("-o", TracerImage.LOG, "--", TracerImage.TRACEES, "listen"));
        TracedContainer.Ended ended = TracerImage.run(UNCONFINED, all);
        assertThat(ended.exitCode()).isEqualTo(way == Way.NOTIFY ? EBUSY : 0);
        assertThat(ended.report().observations())
                .extracting(Observation::path)
                .contains("/listen/before", "/listen/after");
        assertThat(ended.report().degradations()).singleElement().asString().contains("listen");
    }

    @Test
    void manyThreadsAndProcessesAtOnceLoseNothing() throws Exception {
        assertThat(seen(traced(List.of(), TracerImage.ACCESSES, "threads", "60", "50"), "/thread/"))
                .isEqualTo(3000);
        assertThat(seen(traced(List.of(), TracerImage.ACCESSES, "forks", "200", "10"), "/fork/"))
                .isEqualTo(2000);
    }

    private static long seen(TracedContainer.Ended ended, String prefix) {
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        return ended.report().observations().stream()
                .filter(seen -> seen.path().startsWith(prefix))
                .count();
    }

    private List<String> below(List<String> command) {
        return TracerImage.lacking(way.lacking, TracerImage.sensor(TracerImage.LOG, command));
    }

    private TracedContainer.Ended traced(List<String> options, String... command)
            throws IOException, InterruptedException {
        return TracerImage.run(options, below(List.of(command)));
    }
}
