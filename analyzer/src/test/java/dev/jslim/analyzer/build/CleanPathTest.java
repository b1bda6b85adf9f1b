package dev.jslim.analyzer.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanPathTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "/, /",
                "'', .",
                "., .",
                "a/.., .",
                "a//b/./c/, a/b/c",
                "a/../b, b",
                "../a/../b, ../b",
                "../../a, ../../a",
                "/../a, /a",
                "/a/../.., /"
            })
    void whatMeansNothingIsRemoved(String path, String clean) {
        assertThat(CleanPath.of(path)).isEqualTo(clean);
        assertThat(CleanPath.of(clean)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({"/, ''", "., ''", "../../a, a", "/a/./b/, a/b", "a/../../b, b"})
    void nothingClimbsAboveTheContext(String path, String clean) {
        assertThat(CleanPath.inContext(path)).isEqualTo(clean);
    }
}
