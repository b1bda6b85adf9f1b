package dev.jslim.tracer.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.launch.TraceCaps;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Probes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the recorder gets capabilities of its own, and that this is said. */
@EngineTest
class CapabilitiesTest {
    private static final String IMAGE =
            "jslim-test-caps-" + ProcessHandle.current().pid();

    @BeforeAll
    static void build(@TempDir Path directory) throws Exception {
        // su refuses whom it is not set-user-ID root for; newgrp of a member without password does not ask.
        TestImages.build(directory, IMAGE, """
                FROM %s
                RUN useradd -u 1234 app && groupadd extra && usermod -aG extra app \\
                    && cp /usr/bin/id /usr/bin/who-am-i && chmod u+s /usr/bin/who-am-i
                USER app
                HEALTHCHECK CMD ["cat", "/etc/issue"]
                CMD ["sh", "-c", "who-am-i -un; cat /etc/hostname > /dev/null"]
                """.formatted(TestImages.BASE));
    }

    @AfterAll
    static void remove() throws Exception {
        TestImages.remove(IMAGE);
    }

    private static TraceResult trace(TraceCaps capabilities, Said said) throws Exception {
        return TraceTests.trace(
                IMAGE,
                RunOptions.DEFAULT.withProbes(List.of(new Probe.Exit())).with(Tracing.DEFAULT.with(capabilities)),
                said);
    }

    private static String printed(TraceResult result) {
        return result.answers().getFirst().body().text();
    }

    @Test
    void aLostPrivilegeIsFoundAndTheRunRepeatedWithIt() throws Exception {
        Said said = new Said();
        TraceResult result = trace(TraceCaps.AUTO, said);
        Evidence evidence = result.evidence();
        assertThat(printed(result)).isEqualTo("root");
        assertThat(said.notes)
                .singleElement()
                .asString()
                .startsWith("running it again with SYS_ADMIN and SYS_PTRACE")
                .contains("set-user-ID")
                .endsWith("/usr/bin/who-am-i");
        assertThat(evidence.degradations()).isEmpty();
        assertThat(evidence.complete()).isTrue();
        assertThat(evidence.runs()).singleElement().returns("app", run -> run.user());
        assertThat(evidence.runs().getFirst().engine()).endsWith("+caps");
        assertThat(evidence.observations())
                .anyMatch(seen ->
                        seen.path().equals("/etc/hostname") && seen.executable().endsWith("/cat"));
    }

    @Test
    void withoutItsPrivilegeAProgramRunsAndThatIsSaid() throws Exception {
        Said said = new Said();
        TraceResult result = trace(TraceCaps.NONE, said);
        assertThat(printed(result)).isEqualTo("app");
        assertThat(result.evidence().degradations())
                .singleElement()
                .asString()
                .contains("set-user-ID")
                .endsWith("/usr/bin/who-am-i");
        assertThat(result.evidence().runs().getFirst().engine()).doesNotContain("caps");
        assertThat(said.notes).isEmpty();
    }

    @Test
    void fromTheStartThereIsOneRun() throws Exception {
        Said said = new Said();
        assertThat(printed(trace(TraceCaps.ADD, said))).isEqualTo("root");
        assertThat(said.notes).isEmpty();
    }

    @Test
    void commandsAndHealthcheckAreSeenAndRunAsTheImagesUser() throws Exception {
        for (TraceCaps way : List.of(TraceCaps.NONE, TraceCaps.ADD)) {
            TraceResult result = TraceTests.trace(
                    IMAGE,
                    RunOptions.DEFAULT
                            .withProbes(List.of(
                                    Probes.exec("id"),
                                    Probes.exec("grep -E '^(Uid|Gid|Groups|Cap)' /proc/self/status; echo $HOME"),
                                    Probes.exec("sh -c 'sleep 100 & cat /etc/debian_version'")))
                            .with(Tracing.DEFAULT.with(way))
                            .with(Overrides.NONE.with(change -> change.entrypoint(List.of("sleep", "1000")))),
                    new Said());
            List<Answer> answers = result.answers();
            assertThat(answers.getFirst().body().text())
                    .as("%s", way)
                    .startsWith("uid=1234(app) gid=1234(app) groups=1234(app),");
            assertThat(answers.get(1).body().text())
                    .contains("CapEff:\t0000000000000000", "CapBnd:\t00000000a80425fb", "\n/home/app");
            assertThat(result.evidence().observations())
                    .anyMatch(seen -> seen.path().equals("/etc/issue"))
                    .anyMatch(seen -> seen.path().equals("/etc/debian_version"));
            assertThat(result.evidence().complete()).isTrue();
            assertThat(result.evidence().degradations()).isEmpty();
            assertThat(result.exitCode()).isEqualTo(137);
        }
    }
}
