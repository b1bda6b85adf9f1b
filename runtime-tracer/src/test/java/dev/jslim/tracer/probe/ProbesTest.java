package dev.jslim.tracer.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbesTest {
    @ParameterizedTest
    @CsvSource({
        "GET /, GET /",
        "/health, GET /health",
        "'  POST  /items?a=1&b=2 ', POST /items?a=1&b=2",
        "GET /caf%C3%A9, GET /caf%C3%A9",
        "GET /café, GET /caf%C3%A9"
    })
    void aRequestIsReadAsItIsWritten(String given, String text) {
        assertThat(Probes.of(given).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GET", "get /", "FETCH /", "GET http://elsewhere/", "//elsewhere/", "GET /a b", "GET /#top"})
    void whatIsNoRequestIsRefusedWithAHint(String given) {
        assertThatThrownBy(() -> Probes.of(given))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining("'" + given + "'");
    }

    @Test
    void aPlainCommandNeedsNoShell() {
        assertThat(new Probe.Exec("app  --version").arguments()).containsExactly("app", "--version");
    }

    @Test
    void aCommandThatOnlyAShellUnderstandsGetsOne() {
        assertThat(new Probe.Exec("app | wc -l").arguments()).containsExactly("/bin/sh", "-c", "app | wc -l");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a", "EXEC app --check", "EXIT", "HEALTHCHECK curl -f localhost"})
    void whatEvidenceNamesIsAskedAgain(String text) {
        List<String> healthcheck = List.of("CMD", "curl", "-f", "localhost");
        assertThat(Probes.recorded(text, healthcheck).text()).isEqualTo(text);
    }
}
