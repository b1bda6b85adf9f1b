package dev.jslim.tracer.minify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlimNameTest {
    @ParameterizedTest
    @CsvSource({
        "app, app.slim",
        "team/app:1.0, team/app.slim:1.0",
        "registry.test:5000/app, registry.test:5000/app.slim",
        "registry.test:5000/app:1, registry.test:5000/app.slim:1",
        "app:1@sha256:abc, app.slim:1"
    })
    void theRepositoryGetsTheSuffix(String image, String slim) {
        assertThat(SlimName.of(image)).isEqualTo(slim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256:3133b8105110", "3133b8105110", ""})
    void anIdHasNoName(String image) {
        assertThatThrownBy(() -> SlimName.of(image)).isInstanceOf(InputInvalid.class);
    }
}
