package dev.jslim.analyzer.build;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.jslim.analyzer.build.check.GraphProblems;
import dev.jslim.analyzer.build.ignore.DockerIgnore;
import dev.jslim.analyzer.build.variables.Expansion;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.LinearTime;
import dev.jslim.grammar.parse.NastyText;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time that is linear in the length of what was written. */
class LinearBuildTest {
    @ParameterizedTest
    @MethodSource("texts")
    void theGraphAndWhatHoldsAtEachInstruction(NastyText text) {
        LinearTime.check(text, each -> {
            Dockerfile file =
                    DockerfileParser.parse(SourceText.of("Dockerfile", each)).dockerfile();
            BuildGraph graph = BuildGraph.of(file);
            for (Stage stage : graph.stages()) {
                graph.ships(stage);
                graph.reaches(stage);
                graph.description(stage);
                graph.edges(stage);
                for (Instruction instruction : stage.instructions()) {
                    lookAt(graph.stateAt(instruction), graph.scopeAt(instruction));
                }
            }
            GraphProblems.of(file, graph);
        });
    }

    private static void lookAt(BuildState state, Scope scope) {
        state.user();
        state.workdir();
        state.shell();
        state.entrypoint();
        state.cmd();
        state.stopSignal();
        scope.declared("a");
        scope.declared("unknown");
    }

    static Stream<NastyText> texts() {
        return NastyText.ALL.stream();
    }

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
