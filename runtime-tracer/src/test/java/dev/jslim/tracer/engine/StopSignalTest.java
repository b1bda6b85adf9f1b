package dev.jslim.tracer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopSignalTest {
    @ParameterizedTest
    @CsvSource({"'', 15", "SIGTERM, 15", "quit, 3", "SIGWINCH, 28", "9, 9", "64, 64"})
    void namesAndNumbersAreKnown(String name, int number) {
        assertThat(StopSignal.number(name)).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"SIGRTMIN+3", "65", "0", "nonsense", "-1"})
    void whatIsNotKnownIsNotGuessed(String name) {
        assertThat(StopSignal.number(name)).isEmpty();
    }

    @Test
    void theMaskHasOneBitASignal() {
        assertThat(StopSignal.contains("0000000000004002", 15)).isTrue();
        assertThat(StopSignal.contains("0000000000004002", 2)).isTrue();
        assertThat(StopSignal.contains("0000000000010002", 15)).isFalse();
        assertThat(StopSignal.contains("ffffffffffffffff", 64)).isTrue();
    }
}
