package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.SourceText;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearTimeTest {
    @ParameterizedTest
    @MethodSource("texts")
    void parsingTakesTimeLinearInTheLength(NastyText text) {
        LinearTime.check(text, each -> DockerfileTokens.of(SourceText.of("Dockerfile", each)));
    }

    static Stream<NastyText> texts() {
        Stream<NastyText> shell = Stream.of("RUN ", "ONBUILD RUN ", "ENV A=", "COPY ", "CMD [")
                .flatMap(start -> NastyText.SHELL.stream().map(text -> text.behind(start)));
        Stream<NastyText> heredocs = NastyText.SHELL.stream().map(NastyText::inHeredoc);
        return Stream.of(NastyText.ALL.stream(), shell, heredocs).flatMap(each -> each);
    }
}
