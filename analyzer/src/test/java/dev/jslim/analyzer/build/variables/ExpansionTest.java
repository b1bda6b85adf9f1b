package dev.jslim.analyzer.build.variables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
                "${PATHS#*/}, b/a.txt",
                "${PATHS##*/}, a.txt",
                "${PATHS%/*}, a/b",
                "${PATHS%%/*}, a",
                "${PATHS%.???}, a/b/a",
                "${PATHS/\\//-}, a-b/a.txt",
                "${PATHS/b*/x}, a/x",
                "${SET//*/x}, x",
                "${SET//$EMPTY/-}, -v-a-l-u-e-",
                "${SET#'*'}, value",
            })
    void modifiersWorkAsInTheBuilder(String word, String expected) {
        assertThat(expand(word)).isEqualTo(Resolution.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$NONE", "$ASKED", "x${ASKED:-y}", "${NONE:-$ASKED}"})
    void whatTheTextDoesNotSayIsUnresolved(String word) {
        assertThat(expand(word)).isInstanceOf(Resolution.Unresolved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${EMPTY:?}", "${NONE?why}", "${SET#\\x}"})
    void whatTheBuilderRefusesIsUnresolved(String word) {
        assertThat(expand(word)).isInstanceOf(Resolution.Unresolved.class);
    }

    @Test
    void theBacktickEscapesWhereItIsTheEscapeCharacter() {
        assertThat(Expansion.expand(user("# escape=`\nFROM a\nUSER `$SET\\$SET\n"), SCOPE))
                .isEqualTo(Resolution.of("$SET\\value"));
    }

    @Test
    void whatIsNotSetIsEmptyToTheBuilder() {
        Expanded expanded = Expansion.asBuilt(user("FROM a\nUSER x$NONE${SET}y\n"), SCOPE);
        assertThat(expanded.value()).isEqualTo(Resolution.of("xvaluey"));
        assertThat(expanded.unset()).containsExactly("NONE");
        assertThat(expanded.found()).containsExactly("SET");
    }

    @Test
    void aValueThatDoublesWithEveryLineDoesNotFillTheMemory() {
        String text = "FROM scratch\nENV A=0123456789\n" + "ENV A=$A$A\n".repeat(60) + "USER $A\n";
        Dockerfile file = DockerfileParser.parse(SourceText.of("x", text)).dockerfile();
        Instruction last = file.instructions().getLast();
        assertThat(BuildGraph.of(file).expand(((Instruction.User) last).user(), last))
                .isInstanceOf(Resolution.Unresolved.class);
    }

    @Test
    @Timeout(10)
    void aHostilePatternTakesNoTime() {
        String pattern = "*a".repeat(2_000) + "b";
        Scope scope = new Scope(Map.of("A", Resolution.of("a".repeat(4_000))), Map.of(), false);
        Word word = user("FROM a\nUSER ${A##" + pattern + "}${A//" + pattern + "/x}\n");
        assertThat(Expansion.expand(word, scope)).isEqualTo(Resolution.of("a".repeat(8_000)));
    }

    private static Resolution expand(String word) {
        return Expansion.expand(user("FROM a\nUSER " + word + "\n"), SCOPE);
    }

    private static Word user(String text) {
        Instruction last = DockerfileParser.parse(SourceText.of("x", text))
                .dockerfile()
                .instructions()
                .getLast();
        return ((Instruction.User) last).user();
    }
}
