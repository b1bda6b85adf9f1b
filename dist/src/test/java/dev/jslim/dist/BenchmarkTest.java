package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jslim.dist.Programs.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The benchmark that docs/benchmarks.md names works; what it measures is no test's business. */
class BenchmarkTest {
    @Test
    void cold_starts_are_measured_for_every_variant_that_the_page_shows() throws Exception {
        assumeTrue(Programs.isOnPath("python3"), "there is no python3 to run the benchmark with");
        Page page = Page.of("docs/benchmarks.md");
        String command = page.fences("sh").getFirst().strip();

        Outcome outcome = Programs.run(
                Installation.PROJECT, Map.of(), List.of("sh", "-c", command.replace("--rounds 30", "--rounds 1")));

        assertThat(outcome.status()).as(outcome.err()).isZero();
        List<String> measured = variants(outcome.out());
        List<String> shown = variants(page.section("Cold starts"));
        if (!Programs.isOnPath("hadolint")) {
            shown = shown.stream().filter(name -> !name.startsWith("hadolint")).toList();
        }
        assertThat(measured).isEqualTo(shown).hasSizeGreaterThan(3);
    }

    private static List<String> variants(String table) {
        return table.lines()
                .filter(line -> line.matches("\\| (the JVM|jslim|hadolint)\\b.*"))
                .map(line -> line.split("\\|", -1)[1].strip())
                .toList();
    }
}
