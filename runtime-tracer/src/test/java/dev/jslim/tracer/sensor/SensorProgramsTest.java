package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Use;
import dev.jslim.tracer.EngineTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs of every make in an image that has neither a shell nor anything else that they do not need themselves. */
@EngineTest
class SensorProgramsTest extends SensorRuns {
    SensorProgramsTest(SensorEngine engine) {
        super(engine);
    }

    @Test
    void aDynamicProgramBringsItsLoaderAndLibraries() throws Exception {
        assertThat(facts(unnoticed("/test/dynamic", "open", "/data/here")))
                .contains(
                        fact("/test/dynamic", Use.EXECUTED),
                        fact("/lib64/ld-linux-x86-64.so.2", Use.LOADED),
                        fact("/lib/x86_64-linux-gnu/libc.so.6", Use.OPENED),
                        fact("/data/here", Use.OPENED));
    }

    @Test
    void aStaticProgramOfMuslIsFollowed() throws Exception {
        SensorImages.assumeThere("/usr/bin/musl-gcc", "musl-tools");
        SensorReport report = unnoticed("/test/musl-static", "threads", "4", "50");
        assertThat(paths(report, "/thread/")).hasSize(200);
    }

    @Test
    void aDynamicProgramOfMuslBringsItsLoader() throws Exception {
        SensorImages.assumeThere("/usr/bin/musl-gcc", "musl-tools");
        SensorReport report = unnoticed("/test/musl", "vforks", "5");
        assertThat(paths(report, "/vfork/exec/")).isEqualTo(numbered("/vfork/exec/", 5));
        assertThat(facts(report)).contains(fact("/lib/ld-musl-x86_64.so.1", Use.LOADED));
    }

    @Test
    void aDynamicProgramOf32BitsBringsItsLoaderAndLibraries() throws Exception {
        SensorImages.assumeThere("/lib32/libc.so.6", "libc6-i386");
        SensorReport report = unnoticed("/test/lib32");
        assertThat(facts(report))
                .contains(
                        fact("/lib32/asked-for", null, Use.STATTED, ENOENT),
                        fact("/lib/ld-linux.so.2", Use.LOADED),
                        fact("/lib32/libc.so.6", Use.OPENED));
        assertThat(report.systemCalls()).containsKey("i386");
    }

    @Test
    void aShellThatIsOneProgramIsFollowedThroughAllItsCommands() throws Exception {
        String script = "cat /data/here; busybox ls /data/sub | busybox wc -l; [ -e /data/none ] || echo none";
        assertThat(facts(unnoticed("/bin/busybox", "sh", "-c", script)))
                .contains(
                        fact("/data/here", Use.OPENED),
                        fact("/data/sub", Use.LISTED),
                        fact("/data/none", null, Use.STATTED, ENOENT),
                        fact("/bin/busybox", Use.EXECUTED));
    }

    @Test
    void programsOfDebianAreTheSameWithTheSensor() throws Exception {
        SensorReport report = unnoticed(
                SensorImages.TOOLS,
                List.of(),
                "sh",
                "-c",
                "find /etc/pam.d /etc/sudoers -type f | sort | xargs cat | md5sum; du -sb /usr/lib");
        assertThat(facts(report)).contains(fact("/etc/sudoers", Use.OPENED), fact("/usr/lib", Use.LISTED));
    }
}
