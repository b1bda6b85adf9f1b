package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Use;
import dev.jslim.tracer.EngineTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept does not depend on how it was traced: real programs give the same evidence with both engines. */
@EngineTest
class SensorEnginesAgreeTest {
    private static final String PYTHON = System.getProperty("jslim.test.python", "python:3.11-slim");

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "debian|sh -c|ls -l /etc/*.conf | sort | grep -c conf > /tmp/count; cat /tmp/count /nowhere; true",
                "debian|sh -c|find /usr/share/doc -name copyright | xargs grep -l GPL | wc -l",
                "debian|sh -c|cd /tmp && mkdir -p a/b && ln -s b a/l && cp -r /etc/apt a/l && tar cf a.tar a && rm -rv a",
                "debian|perl -e|use File::Spec; use POSIX; opendir D, '/etc'; print sort readdir D; print `id -u`",
                "python|python3 -B -c|import json, sqlite3, ssl, decimal, email.mime.text, zoneinfo, subprocess;"
                        + " print(zoneinfo.ZoneInfo('Europe/Paris'), subprocess.run(['id'], capture_output=True))",
            })
    void theSameUsesOfTheSamePaths(String image, String program, String script) throws Exception {
        String name = image.equals("python") ? PYTHON : dev.jslim.tracer.TestImages.BASE;
        List<String> command = new java.util.ArrayList<>(List.of(program.split(" ", -1)));
        command.add(script);
        TracedContainer.Ended notify = traced(name, SensorEngine.NOTIFY, command);
        TracedContainer.Ended ptrace = traced(name, SensorEngine.PTRACE, command);
        assertThat(ptrace.output()).isEqualTo(notify.output()).isNotEmpty();
        assertThat(facts(ptrace.report())).isEqualTo(facts(notify.report())).hasSizeGreaterThan(20);
        assertThat(ptrace.report().systemCalls()).isEqualTo(notify.report().systemCalls());
    }

    private TracedContainer.Ended traced(String image, SensorEngine engine, List<String> command)
            throws IOException, InterruptedException {
        SensorOptions sensor = SensorOptions.plain(SensorOptions.LOG).with(engine);
        List<String> options = List.of("--network", "none", "-e", "PYTHONHASHSEED=0");
        try (TracedContainer container = TracedContainer.traced(scratch, image, options, sensor, command)) {
            TracedContainer.Ended ended = container.run();
            assertThat(ended.exitCode()).as(ended.errors()).isZero();
            assertThat(ended.report().engine()).isEqualTo(engine.recordedName());
            assertThat(ended.report().complete()).isTrue();
            assertThat(ended.report().degradations()).isEmpty();
            return ended;
        }
    }

    private record Fact(String path, Use use, int errno, String resolved) implements Comparable<Fact> {
        @Override
        public int compareTo(Fact other) {
            return toString().compareTo(other.toString());
        }
    }

    private static Set<Fact> facts(SensorReport report) {
        return report.observations().stream()
                .map(seen -> new Fact(seen.path(), seen.use(), seen.errno(), String.valueOf(seen.resolved())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
