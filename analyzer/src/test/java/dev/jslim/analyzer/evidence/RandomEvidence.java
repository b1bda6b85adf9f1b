package dev.jslim.analyzer.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Evidence of one image, drawn from few values so that two of them overlap. */
final class RandomEvidence {
    static final String IMAGE = "sha256:" + "ab".repeat(32);
    static final String PLATFORM = "linux/amd64";

    private static final List<String> PATHS = List.of(
            "/",
            "/a",
            "/a b",
            "/ä/\u0001\"\\",
            "/usr/lib/../x",
            "/\ud83d\ude00",
            "/etc/passwd",
            "/caf\udce9",
            "/\udcff\udc80x");

    private final Random random;

    RandomEvidence(long seed) {
        this.random = new Random(seed);
    }

    Evidence next() {
        List<Run> runs = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            runs.add(run());
        }
        List<Observation> observations = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            observations.add(observation(runs));
        }
        return new Evidence(IMAGE, PLATFORM, runs, observations);
    }

    private Run run() {
        SortedMap<String, List<Integer>> calls = new TreeMap<>();
        if (random.nextBoolean()) {
            calls.put("x86_64", List.of(random.nextInt(3), 59));
        }
        List<ProbeOutcome> probes = random.nextBoolean()
                ? List.of()
                : List.of(new ProbeOutcome(
                        "GET /", 200 + random.nextInt(2), "text/html", 12, "sha256:" + "0".repeat(64)));
        return Run.of(
                random.nextInt(3) == 0 ? null : Instant.ofEpochSecond(1_800_000_000, random.nextInt(3)),
                random.nextInt(3) == 0 ? "sha256:" + "1".repeat(64) : "",
                List.of("app", pick(PATHS)),
                random.nextBoolean() ? "" : "app:app",
                "seccomp-notify",
                random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of("io_uring was refused"),
                probes,
                calls,
                exitCode());
    }

    private @Nullable Integer exitCode() {
        return random.nextBoolean() ? null : random.nextInt(2);
    }

    private Observation observation(List<Run> runs) {
        return new Observation(
                pick(PATHS),
                random.nextInt(4) == 0 ? pick(PATHS) : null,
                pick(List.of(Use.values())),
                random.nextInt(3) == 0 ? 2 : 0,
                random.nextInt(4) == 0 ? "" : "/bin/app",
                pick(List.of(Phase.values())),
                1 + random.nextInt(3),
                RunSet.of(runs.stream().filter(_ -> random.nextInt(3) > 0).toList()));
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
