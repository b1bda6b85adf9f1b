package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.cli.report.Width;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LiveLineTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LiveLine line = new LiveLine(written, 40);
    private final PrintStream above = new PrintStream(line, true, StandardCharsets.UTF_8);

    private String screen() {
        return Screen.after(written.toString(StandardCharsets.UTF_8));
    }

    @Test
    void the_line_is_replaced_by_the_next() {
        line.show("building Dockerfile", "11 s");
        line.show("tracing", "1 s");
        assertThat(screen()).isEqualTo("tracing  1 s");
    }

    @Test
    void nothing_is_left_of_it() {
        line.show("tracing", "1 s");
        line.clear();
        assertThat(screen()).isEmpty();
    }

    @Test
    void messages_go_above_it() {
        line.show("tracing", "1 s");
        above.println("note: one");
        above.println("note: two");
        line.show("tracing", "2 s");
        assertThat(screen()).isEqualTo("note: one\nnote: two\ntracing  2 s");
    }

    @Test
    void half_a_message_is_not_torn() {
        above.print("half");
        line.show("tracing", "1 s");
        above.println(" a message");
        assertThat(screen()).isEqualTo("half a message\n");
    }

    @Test
    void it_stays_away_while_somebody_types_and_when_all_is_over() {
        line.hold();
        line.show("tracing", "1 s");
        assertThat(screen()).isEmpty();
        line.release();
        line.show("tracing", "2 s");
        assertThat(screen()).isEqualTo("tracing  2 s");
        line.end();
        line.show("tracing", "3 s");
        assertThat(screen()).isEmpty();
    }

    @Test
    void it_is_narrower_than_the_terminal_and_the_time_is_never_cut() {
        String wide = "3/9 RUN echo 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 && make";
        for (int columns = 14; columns < 80; columns++) {
            String shown = LiveLine.fit(wide, "12 s", columns);
            assertThat(Width.of(shown, 0, shown.length())).as(shown).isLessThan(columns);
            assertThat(shown).endsWith("  12 s");
        }
        assertThat(LiveLine.fit("building the image", "12 s", 20)).isEqualTo("building the…  12 s");
        assertThat(LiveLine.fit("building", "12 s", 20)).isEqualTo("building  12 s");
    }

    @Test
    void a_terminal_of_no_width_does_no_harm() {
        assertThat(LiveLine.fit("building", "12 s", 1)).isEqualTo("…  12 s");
    }

    @Test
    void what_could_change_the_terminal_is_not_shown() {
        assertThat(LiveLine.fit("RUN \u001b[2J\rx", "1 s", 80)).doesNotContain("\u001b", "\r");
    }

    @Test
    void time_is_in_seconds_and_minutes() {
        assertThat(TerminalProgress.time(Duration.ofMillis(900))).isEqualTo("0 s");
        assertThat(TerminalProgress.time(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(TerminalProgress.time(Duration.ofSeconds(65))).isEqualTo("1 min 05 s");
        assertThat(TerminalProgress.time(Duration.ofHours(1))).isEqualTo("60 min 00 s");
    }
}
