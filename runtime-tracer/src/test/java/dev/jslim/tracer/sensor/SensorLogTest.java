package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.Use;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensorLogTest {
    private static final String VERSION = "V\t1\tseccomp-notify\tx86_64\tkept\n";
    private static final String PROGRAM = "P\t1\t/bin/app\n";

    @Test
    void aLogBecomesObservationsCensusAndDegradations() throws IOException {
        SensorReport report = read(VERSION
                + "S\t0\t59\nF\tx\t0\tf\t0\t/bin/app\n" + PROGRAM
                + "S\t0\t257\nS\t1\t5\nF\tr\t0\tf\t1\t/lib/a.so\t/usr/lib/a.so\nF\ts\t2\t-\t1\t/missing\n"
                + "W\tio_uring was refused\nW\tio_uring was refused\nC\t3\t7\nZ\tcode=0\tevents=9\tlost=0\n");
        assertThat(report.engine()).isEqualTo("seccomp-notify");
        assertThat(report.complete()).isTrue();
        assertThat(report.systemCalls()).isEqualTo(Map.of("x86_64", List.of(59, 257), "i386", List.of(5)));
        assertThat(report.degradations()).containsExactly("io_uring was refused");
        assertThat(report.observations())
                .containsExactly(
                        new Observation("/bin/app", null, Use.EXECUTED, 0, "", Phase.START, 1),
                        new Observation("/lib/a.so", "/usr/lib/a.so", Use.OPENED, 0, "/bin/app", Phase.START, 1),
                        new Observation("/missing", null, Use.STATTED, 2, "/bin/app", Phase.START, 7));
    }

    @Test
    void aRecordBelongsToThePhaseInWhichItStarts() throws IOException {
        String start = VERSION + PROGRAM + "F\tr\t0\tf\t1\t/a\n";
        String serve = "F\tr\t0\tf\t1\t/b\n";
        String log = start + serve + "F\tr\t0\tf\t1\t/c\n";
        SensorReport report = read(log, new PhaseBoundaries(start.length(), start.length() + serve.length()));
        assertThat(report.observations())
                .extracting(Observation::phase)
                .containsExactly(Phase.START, Phase.SERVE, Phase.STOP);
    }

    @Test
    void aLogThatWasCutOffIsReadUpToThere() throws IOException {
        SensorReport report = read(VERSION + PROGRAM + "F\tr\t0\tf\t1\t/a\nF\tr\t0\tf\t1\t/half-a-na");
        assertThat(report.complete()).isFalse();
        assertThat(report.observations()).extracting(Observation::path).containsExactly("/a");
    }

    @Test
    void theSensorsOwnSearchAlongPathIsNoEvidence() throws IOException {
        assertThat(read(VERSION + "F\tx\t2\t-\t0\t/usr/local/bin/app\n").observations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/proc/self/exe, , ",
        "/proc/7/exe, /usr/bin/app, /usr/bin/app",
        "/.jslim/sensor, , ",
        "/dev/null, , ",
        "/devices, , /devices",
        "/etc/mtab, /proc/7/mounts, /etc/mtab",
    })
    void whatNoImageHasIsLeftOut(String path, String real, String expected) throws IOException {
        String record = "F\tx\t0\tf\t1\t" + path + (real == null ? "" : "\t" + real) + "\n";
        List<Observation> seen = read(VERSION + PROGRAM + record).observations();
        if (expected == null) {
            assertThat(seen).isEmpty();
        } else {
            assertThat(seen).singleElement().extracting(Observation::path).isEqualTo(expected);
        }
    }

    @Test
    void processNumbersDoNotGetIntoTheEvidence() throws IOException {
        assertThat(read(VERSION + PROGRAM + "F\tr\t0\tf\t1\t/etc/mtab\t/proc/41/mounts\n")
                        .observations())
                .singleElement()
                .extracting(Observation::resolved)
                .isEqualTo("/proc/self/mounts");
    }

    @Test
    void escapesAreUndoneAndForeignBytesKept() throws IOException {
        SensorReport report = read(VERSION + PROGRAM + "F\tr\t0\tf\t1\t/a\\x09b\\x5c\\x0a\nF\tr\t0\tf\t1\t/\\xff\n");
        assertThat(report.observations()).extracting(Observation::path).containsExactly("/a\tb\\\n", "/\udcff");
        assertThat(report.degradations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|line 1: the log is empty",
                "'F,r,0,f,1,/a'|line 1: the log does not start with its version",
                "'V,2,x,y,z'|line 1: the log has version 2",
                "'V,1,e,x86_64,kept;V,1,e,x86_64,kept'|line 2: a second version",
                "'V,1,e,x86_64,kept;Q,1'|line 2: unknown record Q",
                "'V,1,e,x86_64,kept;F,r,0,f,1,/a'|line 2: executable 1 was not introduced",
                "'V,1,e,x86_64,kept;P,1,/a;F,?,0,f,1,/a'|line 3: unknown use ?",
                "'V,1,e,x86_64,kept;P,1,/a;F,r,0,f,1,a'|line 3: not an absolute path: a",
                "'V,1,e,x86_64,kept;P,1,/a;F,r,0,f,1'|line 3: a field is missing",
                "'V,1,e,x86_64,kept;P,1,/a;F,r,-1,f,1,/a'|line 3: not a number: -1",
                "'V,1,e,x86_64,kept;P,1,/a;F,r,5000,f,1,/a'|line 3: number out of range: 5000",
                "'V,1,e,x86_64,kept;P,99999999999999999999,/a'|line 2: not a number",
                "'V,1,e,x86_64,kept;W,\\x4'|line 2: a broken escape",
                "'V,1,e,x86_64,kept;C,1,2'|line 2: number out of range: 1",
                "'V,1,e,x86_64,kept;S,2,2'|line 2: number out of range: 2",
            })
    void aMalformedLogIsRefusedWithItsLine(String log, String problem) {
        String text = log.isEmpty() ? "" : log.replace(',', '\t').replace(';', '\n') + "\n";
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(JslimException.InputInvalid.class)
                .hasMessageContaining(problem);
    }

    @Test
    void lossesAtTheEndAreADegradation() throws IOException {
        assertThat(read(VERSION + "Z\tcode=0\tevents=9\tlost=0\n").degradations())
                .isEmpty();
        assertThat(read(VERSION + "Z\tcode=0\tevents=9\tlost=3\n").degradations())
                .containsExactly("3 uses could not be recorded");
    }

    @Test
    void aLineWithoutEndIsRefused() {
        assertThatThrownBy(() -> read(VERSION + "W\t" + "x".repeat(1 << 20)))
                .isInstanceOf(JslimException.InputInvalid.class)
                .hasMessageContaining("line 2: longer than");
    }

    @Test
    void brokenLogsAreRefusedOrReadButNeverCrashTheReader() throws IOException {
        String good = VERSION + PROGRAM
                + "F\tr\t0\tf\t1\t/lib/a.so\t/usr/lib/a.so\nS\t0\t59\nW\tx\\x09\nC\t1\t3\nZ\tcode=0\n";
        Random random = new Random(20_260_101);
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                SensorLog.read(new ByteArrayInputStream(bytes), PhaseBoundaries.NONE);
            } catch (JslimException.InputInvalid e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 4_999);
    }

    private static SensorReport read(String log) throws IOException {
        return read(log, PhaseBoundaries.NONE);
    }

    private static SensorReport read(String log, PhaseBoundaries phases) throws IOException {
        return SensorLog.read(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), phases);
    }
}
