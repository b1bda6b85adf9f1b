package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SizeTableTest {
    @Test
    void both_factors_stand_beside_each_result() {
        assertThat(print(159_000_000L, "multi-stage")).isEqualTo("""
                                            size  against the original  against the static rewrite
                        original        745.1 MB
                        static rewrite  159.0 MB     4.7 times smaller                              multi-stage
                        rewritten        50.4 MB    14.8 times smaller           3.2 times smaller  scratch
                        wall time 81.4 s
                        """);
    }

    @Test
    void without_a_static_rewrite_it_says_so() {
        assertThat(print(null, "its base is not a python image"))
                .contains("no static rewrite known: its base is not a python image\n")
                .doesNotContain("static rewrite  ");
    }

    @Test
    void a_result_that_grew_is_called_larger() {
        assertThat(SizeTable.factor(100, 150)).isEqualTo("1.5 times larger");
        assertThat(SizeTable.factor(100, 100)).isEqualTo("1.0 times smaller");
    }

    private static String print(@Nullable Long best, String title) {
        SizeTable table = new SizeTable(745_100_000, best, title);
        table.add("rewritten", 50_400_000, "scratch");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8), Duration.ofMillis(81_420));
        return out.toString(StandardCharsets.UTF_8);
    }
}
