package dev.jslim.analyzer.build;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.jslim.analyzer.build.ignore.DockerIgnore;
import dev.jslim.analyzer.build.variables.Expansion;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.LinearTime;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Instruction;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time that is linear in the length of what was written. */
class LinearBuildTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${x}",
                "${x//*a*/b}",
                "${x//a*/b}",
                "${x//*/b}",
                "${x//aaaaaaaa?/b}",
                "${x#*b}",
                "${x##*b}",
                "${x%b*}",
                "${x%%b*}",
                "${x/b/c}",
                "${x//a/bb}",
                "${x/%*a?b/c}",
                "${x//a/}"
            })
    void aSubstitutionInALongValue(String word) {
        SourceText source = SourceText.of("Dockerfile", "FROM a\nENV a=" + word);
        Instruction.Env env = (Instruction.Env)
                DockerfileParser.parse(source).dockerfile().instructions().getLast();
        LinearTime.check(
                word,
                32 * 1024,
                "a"::repeat,
                value -> Expansion.asBuilt(
                        env.pairs().getFirst().value(), new Scope(Map.of("x", Resolution.of(value)), Map.of(), false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a",
                "**/",
                "a?",
                "[a-z]",
                "[",
                "\\a",
                "a/../",
                "*/*/",
                "!a\n",
                "**a\n",
                "***/x/\n",
                "*[a]?\n",
                "(",
                "|",
                ".",
                "+"
            })
    void aPatternOfManyParts(String part) {
        LinearTime.check(
                part,
                2 * 1024,
                length -> part.repeat(length / part.length()),
                text -> DockerIgnore.parse(text).ignores("aaaa/b/a/c/aaaaaa.b"));
    }

    @Test
    void theLongestPathThatASystemKnows() {
        DockerIgnore ignore = DockerIgnore.parse("*a*a*a*b\n**/a/**/b\n**b\na?a*\n!*a\n[^b]*/**/c\n");
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            ignore.ignores("a".repeat(4096));
            ignore.ignores("abcdefg/".repeat(512));
        });
    }
}
