package dev.jslim.tracer.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Mount;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.engine.OverridesBuilder;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.probe.Probe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user overrides holds for the untraced run and the traced one alike. */
@EngineTest
class OverridesTest {
    /** Runs a script in the base image, traced and not, and returns what it printed both times. */
    private static String run(String script, Consumer<OverridesBuilder> changes) throws InterruptedException {
        Overrides overrides = Overrides.NONE
                .with(change -> change.entrypoint(List.of("/bin/sh", "-c")).command(List.of(script)))
                .with(changes);
        RunOptions options = RunOptions.DEFAULT.with(overrides).withProbes(List.of(new Probe.Exit()));
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            PlainResult plain = new PlainRun(session, Progress.NONE).run(TestImages.BASE, options);
            TraceResult traced = new Tracer(session, Progress.NONE).trace(TraceRequest.of(TestImages.BASE, options));
            String printed = traced.answers().getFirst().body().text();
            assertThat(plain.failure()).isNull();
            assertThat(printed).isEqualTo(plain.answers().getFirst().body().text());
            return printed;
        }
    }

    @Test
    void whoItIsAndWhereItStarts() throws Exception {
        assertThat(run(
                        "id -u; id -g; id -G; pwd; hostname; echo $A; grep db /etc/hosts | cut -f1",
                        change -> change.user("1000:1001")
                                .groups(List.of("50"))
                                .workingDirectory("/var/lib")
                                .hostName("box")
                                .environment(List.of("A=b c"))
                                .extraHosts(List.of("db:10.9.8.7"))))
                .isEqualTo("1000\n1001\n1001 50\n/var/lib\nbox\nb c\n10.9.8.7");
    }

    @Test
    void whatItMayDo() throws Exception {
        assertThat(run(
                        "grep CapBnd /proc/self/status | cut -f2; cat /proc/self/status | grep NoNewPrivs | cut -f2",
                        change -> change.droppedCapabilities(List.of("ALL"))
                                .addedCapabilities(List.of("NET_RAW"))
                                .securityOptions(List.of("no-new-privileges"))))
                .isEqualTo("0000000000002000\n1");
    }

    @Test
    void whatIsMounted(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("file"), "from the machine\n");
        String volume = "jslim-test-" + ProcessHandle.current().pid();
        assertThat(run(
                        "cat /host/file; touch /x 2>/dev/null || echo read-only; touch /host/y 2>/dev/null || echo ro;"
                                + " touch /tmp/z /volume/z && echo writable; stat -fc %T /tmp",
                        change -> change.readOnly(true)
                                .tmpfs(Map.of("/tmp", "size=1m"))
                                .mounts(List.of(
                                        new Mount(directory.toString(), "/host", true),
                                        new Mount(volume, "/volume", false)))))
                .isEqualTo("from the machine\nread-only\nro\nwritable\ntmpfs");
        assertThat(TestImages.docker("volume", "ls", "-q", "--filter", "name=" + volume))
                .as("a volume that was made for the run goes with it")
                .isEmpty();
    }

    @Test
    void whichNetworksItIsOn() throws Exception {
        String first = "jslim-test-a-" + ProcessHandle.current().pid();
        String second = "jslim-test-b-" + ProcessHandle.current().pid();
        TestImages.docker("network", "create", first);
        TestImages.docker("network", "create", second);
        try {
            assertThat(run("ls /sys/class/net | grep -c eth", change -> change.networks(List.of(first, second))))
                    .isEqualTo("2");
            assertThat(run("ls /sys/class/net | grep eth || echo none", change -> change.networks(List.of("none"))))
                    .isEqualTo("none");
        } finally {
            TestImages.docker("network", "rm", first, second);
        }
    }
}
