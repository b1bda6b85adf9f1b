package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Use;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs programs with the sensor and without and compares them, in turn with each engine of the sensor. A run without it is made
 * once for both.
 */
@ParameterizedClass
@EnumSource(SensorEngine.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class SensorRuns {
    static final int ENOENT = 2;

    @RegisterExtension
    static final SensorImages IMAGES = new SensorImages();

    private static final Map<List<List<String>>, TracedContainer.Ended> PLAIN = new ConcurrentHashMap<>();

    protected final SensorEngine engine;

    @TempDir
    protected Path scratch;

    protected SensorRuns(SensorEngine engine) {
        this.engine = engine;
    }

    /** Returns how the sensor is started. */
    SensorOptions sensor() {
        return new SensorOptions(SensorOptions.LOG, null, null, null, Set.of(), engine);
    }

    /**
     * Runs a command with the sensor and without. Output, errors and exit status have to be the same, and the trace has to be
     * complete with nothing to complain of.
     */
    SensorReport unnoticed(String image, List<String> options, String... command)
            throws IOException, InterruptedException {
        SensorReport report = same(image, options, command);
        assertThat(report.complete()).as("complete").isTrue();
        assertThat(report.degradations()).isEmpty();
        return report;
    }

    /** Runs a command of the image with nothing but programs with the sensor and without. */
    SensorReport unnoticed(String... command) throws IOException, InterruptedException {
        return unnoticed(SensorImages.SCRATCH, List.of(), command);
    }

    /** As {@link #unnoticed}, but what the trace says of itself is the test's to check. */
    SensorReport same(String image, List<String> options, String... command) throws IOException, InterruptedException {
        TracedContainer.Ended plain = plain(image, options, command);
        TracedContainer.Ended traced = traced(image, options, command);
        assertThat(traced.output()).as(traced.errors()).isEqualTo(plain.output());
        assertThat(traced.errors()).isEqualTo(plain.errors());
        assertThat(traced.exitCode()).as(plain.output()).isEqualTo(plain.exitCode());
        return traced.report();
    }

    TracedContainer.Ended traced(String image, List<String> options, String... command)
            throws IOException, InterruptedException {
        return traced(image, options, sensor(), command);
    }

    TracedContainer.Ended traced(String image, List<String> options, SensorOptions sensor, String... command)
            throws IOException, InterruptedException {
        try (TracedContainer container = TracedContainer.traced(scratch, image, options, sensor, List.of(command))) {
            return container.run();
        }
    }

    static TracedContainer.Ended plain(String image, List<String> options, String... command)
            throws IOException, InterruptedException {
        List<List<String>> key = List.of(List.of(image), options, List.of(command));
        TracedContainer.Ended known = PLAIN.get(key);
        if (known != null) {
            return known;
        }
        try (TracedContainer container = TracedContainer.plain(image, options, List.of(command))) {
            TracedContainer.Ended ended = container.run();
            PLAIN.put(key, ended);
            return ended;
        }
    }

    static Set<String> paths(SensorReport report, String prefix) {
        return report.observations().stream()
                .map(Observation::path)
                .filter(path -> path.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns prefix0 to prefix(count - 1). */
    static Set<String> numbered(String prefix, int count) {
        Set<String> paths = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            paths.add(prefix + i);
        }
        return paths;
    }

    /** Returns every path that ought to be in the log of the program storm. */
    static Set<String> storm(int processes, int threads, int count) {
        Set<String> paths = new TreeSet<>();
        for (int process = 0; process < processes; process++) {
            for (int thread = 0; thread < threads; thread++) {
                paths.addAll(numbered("/storm/" + process + "/" + thread + "/", count));
            }
        }
        return paths;
    }

    static List<Tuple> facts(SensorReport report) {
        return report.observations().stream()
                .map(seen -> fact(seen.path(), seen.resolved(), seen.use(), seen.errno()))
                .toList();
    }

    static Tuple fact(String path, @Nullable String resolved, Use use, int errno) {
        return new Tuple(path, resolved, use, errno);
    }

    static Tuple fact(String path, Use use) {
        return fact(path, null, use, 0);
    }
}
