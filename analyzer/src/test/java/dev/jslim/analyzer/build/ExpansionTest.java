package dev.jslim.analyzer.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Instruction;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {
    private static final Scope SCOPE = new Scope(
            Map.of("SET", Resolution.of("value"), "EMPTY", Resolution.of(""), "PATHS", Resolution.of("a/b/a.txt")),
            Map.of("ASKED", new Resolution.Unresolved("has no default")),
            false);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, plain",
                "${SET}x, valuex",
                "'$SET', $SET",
                "${EMPTY:-other}, other",
                "${EMPTY-other}, ``",
                "${NONE:-$SET}, value",
                "${NONE-other}, other",
                "${SET:+yes}, yes",
                "${NONE:+yes}, ``",
                "${EMPTY+yes}, yes",
                "${SET:?message}, value",
                "${SET#va}, lue",
                "${SET%ue}, val",
                "${PATHS/a/x}, x/b/a.txt",
                "${PATHS//a/x}, x/b/x.txt",
            })
    void modifiersWorkAsInTheBuilder(String word, String expected) {
        assertThat(expand(word)).isEqualTo(Resolution.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$NONE", "$ASKED", "x${ASKED:-y}", "${NONE:-$ASKED}", "${SET#v*}"})
    void whatTheTextDoesNotSayIsUnresolved(String word) {
        assertThat(expand(word)).isInstanceOf(Resolution.Unresolved.class);
    }

    private static Resolution expand(String word) {
        Instruction instruction = DockerfileParser.parse(SourceText.of("x", "FROM a\nUSER " + word + "\n"))
                .dockerfile()
                .instructions()
                .get(1);
        return Expansion.expand(((Instruction.User) instruction).user(), SCOPE);
    }
}
