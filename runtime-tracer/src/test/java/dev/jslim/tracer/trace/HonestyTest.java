package dev.jslim.tracer.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.launch.TraceCaps;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Probes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trace that misses something says so: nothing is ever silently incomplete. */
@EngineTest
class HonestyTest {
    private static final List<Probe> BATCH = List.of(new Probe.Exit());

    private static Overrides script(String script) {
        return Overrides.NONE.with(
                change -> change.user("1000").entrypoint(List.of("sh", "-c")).command(List.of(script)));
    }

    private static TraceResult trace(Overrides overrides, TraceCaps capabilities, List<Probe> probes)
            throws InterruptedException {
        return TraceTests.trace(
                TestImages.BASE,
                RunOptions.DEFAULT.with(overrides).withProbes(probes).with(Tracing.DEFAULT.with(capabilities)),
                new Said());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rm /.jslim/out/log                                   | is gone
            ln -sf /etc/passwd /.jslim/out/log                   | is no file any more
            rm /.jslim/out/log; mkdir /.jslim/out/log            | is no file any more
            printf 'W\\tforged\\n' >> /.jslim/out/log              | the log was changed
            : > /.jslim/out/log                                  | does not start with its version
            sed -i '$d' /.jslim/out/log; cat /etc/passwd         |
            head -c 300000000 /dev/zero >> /.jslim/out/log | longer than
            """)
    void aLogThatTheApplicationChangedIsNotUsed(String script, @org.jspecify.annotations.Nullable String message)
            throws Exception {
        if (message == null) {
            // The recorder goes on with the file that it has open: what is there now has no end.
            Evidence evidence = trace(script(script), TraceCaps.NONE, BATCH).evidence();
            assertThat(evidence.complete()).isFalse();
            assertThat(evidence.degradations()).containsExactly("the recorder ended before the application did");
            return;
        }
        assertThatThrownBy(() -> trace(script(script), TraceCaps.NONE, BATCH))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(((InputInvalid) e).hint()).contains("--trace-caps add"));
    }

    @Test
    void aRecorderWithCapabilitiesKeepsItsLogToItself() throws Exception {
        String attack =
                "rm -f /.jslim/out/log; echo x >> /.jslim/out/log; true > /.jslim/out/log; mv /.jslim/out /.jslim/o;"
                        + " cat /etc/hostname";
        Evidence evidence = trace(script(attack), TraceCaps.ADD, BATCH).evidence();
        assertThat(evidence.complete()).isTrue();
        assertThat(evidence.observations()).anyMatch(seen -> seen.path().equals("/etc/hostname") && !seen.failed());
    }

    @Test
    void theLogOfACommandThatIsGoneIsMissed() throws Exception {
        Overrides sleeping = script("exec sleep 1000");
        Evidence evidence = trace(sleeping, TraceCaps.NONE, List.of(Probes.exec("sh -c 'rm /.jslim/out/exec-1'")))
                .evidence();
        assertThat(evidence.complete()).isFalse();
        assertThat(evidence.degradations()).containsExactly("the record of a command that was run beside is gone");
    }

    @Test
    void anApplicationThatIsKilledWhileItsRecorderLivesIsSeenWhole() throws Exception {
        TraceResult result = trace(script("exec sleep 1000"), TraceCaps.NONE, List.of(Probes.exec("true")));
        assertThat(result.exitCode()).isEqualTo(137);
        assertThat(result.evidence().complete()).isTrue();
        assertThat(result.evidence().degradations()).isEmpty();
    }

    @Test
    void anApplicationThatDiesOfASignalMayHaveLostItsRecorderFirst() throws Exception {
        TraceResult result = trace(script("exec perl -MPOSIX -e 'POSIX::abort()'"), TraceCaps.NONE, BATCH);
        assertThat(result.failure()).isNotNull();
        // The recorder may just have had the time to see that nobody is left; if not, nobody knows whether it lived.
        boolean told = result.evidence().complete();
        String unknown = "signal 11 ended the application; whether the recorder lived until then cannot be known";
        assertThat(result.evidence().degradations()).isEqualTo(told ? List.of() : List.of(unknown));
    }

    @Test
    void aProcessThatTheKernelEndedForItsMemoryIsTold() throws Exception {
        Overrides overrides = script("perl -e '$x = \"a\" x 300_000_000; print length $x' || echo killed; exit 0")
                .with(change -> change.memoryBytes(48L << 20));
        TraceResult result = trace(overrides, TraceCaps.NONE, BATCH);
        assertThat(result.answers().getFirst().body().text()).contains("killed");
        assertThat(result.evidence().degradations())
                .containsExactly("the kernel ended processes of the container for lack of memory");
        assertThat(result.evidence().complete()).isTrue();
    }

    @Test
    void aProgramThatKillsEverybodyDoesNotHitTheRecorder() throws Exception {
        TraceResult result = trace(script("kill -9 -1; cat /etc/hostname"), TraceCaps.NONE, BATCH);
        assertThat(result.evidence().complete()).isTrue();
        assertThat(result.evidence().observations())
                .anyMatch(seen -> seen.path().equals("/etc/hostname"));
    }
}
