package dev.jslim.analyzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final double EXACT = 1e-9;

    /** Ten runs, 10 paths in one of them, 5 in two: 9/10 · 100 / 10, and so on by hand. */
    @Test
    void the_formulas_give_what_a_pocket_calculator_gives() {
        Estimate estimate = Estimate.of(10, 90, 10, 5, 200);
        assertThat(estimate.unseen()).isCloseTo(9, within(EXACT));
        // variance 5 · (0.45 · 4 + 0.81 · 8 + 0.2025 · 16) = 57.6
        double spread = Math.exp(1.96 * Math.sqrt(Math.log(1 + 57.6 / 81)));
        assertThat(estimate.low()).isCloseTo(9 / spread, within(EXACT));
        assertThat(estimate.high()).isCloseTo(9 * spread, within(EXACT));
        assertThat(estimate.coverage()).isCloseTo(1 - 10.0 / 200 * (90.0 / 100), within(EXACT));
    }

    @Test
    void without_a_path_in_two_runs_the_corrected_form_is_used() {
        Estimate estimate = Estimate.of(4, 20, 6, 0, 60);
        assertThat(estimate.unseen()).isCloseTo(0.75 * 6 * 5 / 2, within(EXACT));
        assertThat(estimate.coverage()).isCloseTo(1 - 0.1 * (15.0 / 17), within(EXACT));
        // variance 0.75 · 15 + 0.5625 · 6 · 121 / 4 − 0.5625 · 1296 / (4 · 31.25)
        double variance = 11.25 + 0.5625 * 6 * 121 / 4 - 0.5625 * 1296 / 125;
        double spread = Math.exp(1.96 * Math.sqrt(Math.log(1 + variance / (11.25 * 11.25))));
        assertThat(estimate.low()).isCloseTo(11.25 / spread, within(EXACT));
    }

    @Test
    void what_every_run_saw_is_complete() {
        assertThat(Estimate.of(3, 100, 0, 0, 300)).isEqualTo(new Estimate(0, 0, 0, 1));
    }

    @Test
    void one_run_cannot_tell() {
        Completeness one = Completeness.of(runs(1, 50, 0.5, new Random(1)));
        assertThat(one.estimate()).isNull();
        assertThat(one.runs()).isEqualTo(1);
        assertThat(Completeness.of(new Evidence("sha256:1", "linux/amd64", List.of(), List.of()))
                        .estimate())
                .isNull();
    }

    /** Of a known number of paths each run sees each with the same chance: the interval has the truth nearly always. */
    @Test
    void the_interval_has_what_was_really_not_seen() {
        int all = 300;
        int hits = 0;
        double sum = 0;
        double truth = 0;
        int rounds = 200;
        for (int round = 0; round < rounds; round++) {
            Completeness found = Completeness.of(runs(8, all, 0.2, new Random(round)));
            Estimate estimate = java.util.Objects.requireNonNull(found.estimate());
            int unseen = all - found.paths();
            sum += estimate.unseen();
            truth += unseen;
            hits += estimate.low() <= unseen && unseen <= estimate.high() ? 1 : 0;
        }
        assertThat(hits).isGreaterThanOrEqualTo(rounds * 90 / 100);
        assertThat(sum / truth).isBetween(0.9, 1.15);
    }

    @Test
    void the_last_runs_that_brought_nothing_are_counted_by_time() {
        Run first = run(1);
        Run second = run(2);
        Run third = run(3);
        Evidence evidence =
                evidence(third, "/a").merge(evidence(first, "/a", "/b")).merge(evidence(second, "/b"));
        assertThat(Completeness.of(evidence).added()).containsExactly(2, 0, 0);
        assertThat(Completeness.of(evidence).idle()).isEqualTo(2);
    }

    @Test
    void failures_and_what_the_application_made_are_not_counted() {
        List<Observation> seen = List.of(
                new Observation("/a", null, Use.OPENED, 0, "", Phase.START, 1),
                new Observation("/none", null, Use.OPENED, 2, "", Phase.START, 1),
                new Observation("/tmp/x1", null, Use.CREATED, 0, "", Phase.START, 1),
                new Observation("/tmp/x1", null, Use.STATTED, 0, "", Phase.START, 1),
                new Observation("/etc/mtab", "/proc/self/mounts", Use.OPENED, 0, "", Phase.START, 1));
        assertThat(Completeness.of(Evidence.of("sha256:1", "linux/amd64", run(1), seen))
                        .paths())
                .isEqualTo(1);
    }

    private static Evidence runs(int count, int paths, double chance, Random random) {
        Evidence all = new Evidence("sha256:1", "linux/amd64", List.of(), List.of());
        for (int i = 0; i < count; i++) {
            List<String> seen = new ArrayList<>();
            for (int path = 0; path < paths; path++) {
                if (random.nextDouble() < chance) {
                    seen.add("/p" + path);
                }
            }
            all = all.merge(evidence(run(i), seen.toArray(String[]::new)));
        }
        return all;
    }

    private static Evidence evidence(Run run, String... paths) {
        List<Observation> seen = new ArrayList<>();
        for (String path : paths) {
            seen.add(new Observation(path, null, Use.OPENED, 0, "", Phase.START, 1));
        }
        return Evidence.of("sha256:1", "linux/amd64", run, seen);
    }

    private static Run run(int second) {
        return Run.of(
                Instant.ofEpochSecond(second),
                "",
                List.of("app"),
                "",
                "seccomp-notify",
                true,
                List.of(),
                List.of(),
                new TreeMap<>(),
                0);
    }
}
