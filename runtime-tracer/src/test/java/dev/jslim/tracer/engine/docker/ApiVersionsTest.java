package dev.jslim.tracer.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiVersionsTest {
    @ParameterizedTest
    @CsvSource({
        "1.41, 1.12, 1.41", // Docker 20.10
        "1.41, , 1.41",
        "1.45, 1.24, 1.45", // Docker 26.1
        "1.51, 1.44, 1.51",
        "1.52, 1.44, 1.51", // Docker 29
        "1.60, 1.51, 1.51"
    })
    void the_newest_that_both_know_is_spoken(String newest, @Nullable String oldest, String spoken) {
        assertThat(ApiVersions.common(newest, oldest).getVersion()).isEqualTo(spoken);
    }

    @Test
    void an_engine_that_is_too_old_is_told_from_one_that_is_too_new() {
        assertThatThrownBy(() -> ApiVersions.common("1.40", "1.12"))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("1.40")
                .hasMessageContaining("1.41 or newer");
        assertThatThrownBy(() -> ApiVersions.common("1.70", "1.60"))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("below 1.60")
                .hasMessageContaining("1.51 at most");
        assertThatThrownBy(() -> ApiVersions.common(null, null))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("does not say");
    }
}
