package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Use;
import dev.jslim.tracer.EngineTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that change their user: as root they lose rights, by the set-user-ID bit they gain some. */
@EngineTest
class SensorUsersTest extends SensorRuns {
    SensorUsersTest(SensorEngine engine) {
        super(engine);
    }

    /** What an engine leaves to a container that asks for nothing. */
    private static final long DEFAULT_CAPABILITIES = 0xa80425fbL;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gosu app",
                "gosu 1000:1000",
                "setpriv --reuid app --regid app --init-groups",
                "setpriv --reuid 1000 --clear-groups --bounding-set -all",
                "runuser -u app --",
                "chroot --userspec app:app --skip-chdir /",
            })
    void anEntrypointThatDropsRootIsSeenBeforeAndAfter(String drop) throws Exception {
        String script = "touch /data/sub/before; chown app /data/sub; cp /bin/sh /data/program; cd /data; exec " + drop
                + " ./program -c 'id -u; cat /data/here2; cd sub && cat inner by-cwd; exec ls none'";
        SensorReport report = unnoticed(SensorImages.TOOLS, List.of(), "sh", "-c", script);
        assertThat(facts(report))
                .contains(
                        fact("/data/sub/before", Use.CREATED),
                        fact("/data/here2", Use.OPENED),
                        fact("/data/sub/inner", Use.OPENED),
                        fact("/data/sub/by-cwd", Use.OPENED),
                        fact("/data/sub/none", null, Use.STATTED, ENOENT),
                        fact("/data/program", Use.EXECUTED));
        assertThat(report.observations())
                .anyMatch(seen -> seen.use() == Use.EXECUTED
                        && !seen.failed()
                        && seen.path().endsWith("/" + drop.substring(0, drop.indexOf(' '))));
    }

    /** As an engine is asked to run it when uses were lost: as root with two more capabilities, which the sensor gives back. */
    @Test
    void withAddedCapabilitiesSudoWorksAndNoUseIsLost() throws Exception {
        String[] command = {"sh", "-c", """
            id; echo $HOME; sudo -n id; sudo -n cat /etc/shadow | wc -l; sudo -n -u guest id -un
            sudo -n sh -c 'cat /data/here; exec setpriv --reuid guest --clear-groups cat /data/here2'
            cat /etc/shadow; sudo -n unshare -m true; echo $?; grep -E 'Cap|NoNew' /proc/self/status"""};
        TracedContainer.Ended plain = plain(SensorImages.TOOLS, List.of("--user", "app"), command);
        assertThat(plain.output()).contains("uid=0(root)", "guest");
        SensorOptions restored = new SensorOptions(
                SensorOptions.LOG,
                new SensorOptions.Identity(1000, 1000, List.of(1000)),
                "/home/app",
                DEFAULT_CAPABILITIES,
                Set.of(DeniedCall.values()),
                engine);
        TracedContainer.Ended traced = traced(
                SensorImages.TOOLS,
                List.of("--user", "0", "--cap-add", "SYS_ADMIN", "--cap-add", "SYS_PTRACE"),
                restored,
                command);
        assertThat(traced.output()).as(traced.errors()).isEqualTo(plain.output());
        assertThat(traced.errors()).isEqualTo(plain.errors());
        assertThat(traced.exitCode()).isEqualTo(plain.exitCode());
        assertThat(traced.report().complete()).isTrue();
        assertThat(traced.report().degradations()).isEmpty();
        assertThat(facts(traced.report()))
                .contains(
                        fact("/etc/sudoers", Use.OPENED),
                        fact("/etc/sudoers.d/app", Use.OPENED),
                        fact("/etc/shadow", Use.OPENED),
                        fact("/data/here", Use.OPENED),
                        fact("/data/here2", Use.OPENED),
                        fact("/usr/bin/setpriv", Use.EXECUTED));
    }

    @Test
    void withoutThemSudoFailsAndThatIsSaid() throws Exception {
        TracedContainer.Ended ended =
                traced(SensorImages.TOOLS, List.of("--user", "app"), "sh", "-c", "sudo -n id; cat /data/here");
        assertThat(ended.errors()).contains("sudo");
        assertThat(ended.output()).isEqualTo("content\n");
        assertThat(ended.report().complete()).isTrue();
        assertThat(ended.report().degradations()).singleElement().asString().endsWith("/usr/bin/sudo");
        assertThat(facts(ended.report())).contains(fact("/data/here", Use.OPENED));
    }
}
