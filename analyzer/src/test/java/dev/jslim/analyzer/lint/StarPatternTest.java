package dev.jslim.analyzer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarPatternTest {
    @ParameterizedTest
    @CsvSource({
        "lib*, libc6, true",
        "lib*, lib, true",
        "lib*, zlib, false",
        "*/app, registry.example/team/app, true",
        "a*b*c, aXbYbZc, true",
        "a*b*c, aXcYb, false",
        "lib?, libc, true",
        "lib?, lib, false",
        "**, x, true",
        "'', x, false",
        "a, A, false",
    })
    void aStarIsAnyTextAndAQuestionMarkOneCharacter(String pattern, String text, boolean matches) {
        assertThat(StarPattern.matches(pattern, text)).isEqualTo(matches);
        assertThat(StarPattern.anyMatches(List.of("no", pattern), text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"20000"})
    void manyStarsStayFast(int length) {
        assertThat(StarPattern.matches("a*".repeat(50) + "b", "a".repeat(length)))
                .isFalse();
    }
}
