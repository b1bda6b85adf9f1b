package dev.jslim.analyzer.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "48149, 48.1 kB",
        "999949, 999.9 kB",
        "999960, 1.0 MB",
        "745100000, 745.1 MB",
        "1999999999, 2.0 GB"
    })
    void bytes_have_one_decimal_and_decimal_units(long bytes, String text) {
        assertThat(Size.text(bytes)).isEqualTo(text);
    }
}
