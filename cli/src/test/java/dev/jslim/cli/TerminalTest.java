package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void colours_follow_the_terminal_and_what_the_user_asked_for() {
        assertThat(Terminal.colors(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.colors(false, Map.of("TERM", "xterm"))).isFalse();
        assertThat(Terminal.colors(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.colors(true, Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
        assertThat(Terminal.colors(true, Map.of("TERM", "xterm", "NO_COLOR", "")))
                .isTrue();
        assertThat(Terminal.colors(true, Map.of("TERM", "xterm", "CLICOLOR", "0")))
                .isFalse();
        assertThat(Terminal.colors(false, Map.of("CLICOLOR_FORCE", "1"))).isTrue();
        assertThat(Terminal.colors(false, Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")))
                .isFalse();
    }
}
