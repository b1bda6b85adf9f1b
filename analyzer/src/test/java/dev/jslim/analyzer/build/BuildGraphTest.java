package dev.jslim.analyzer.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildGraphTest {
    @Test
    void stagesKnowWhatTheyStartFrom() {
        BuildGraph graph = graph("""
                ARG VERSION=12
                FROM debian:$VERSION AS base
                FROM Base AS app
                FROM scratch
                FROM $MISSING
                """);
        List<Stage> stages = graph.stages();
        assertThat(stages.get(0).base())
                .isInstanceOfSatisfying(
                        Base.External.class,
                        base -> assertThat(base.reference()).hasToString("debian:12"));
        assertThat(stages.get(1).parent()).isSameAs(stages.get(0));
        assertThat(stages.get(2).base()).isInstanceOf(Base.Scratch.class);
        assertThat(stages.get(3).base())
                .isInstanceOfSatisfying(
                        Base.External.class, base -> assertThat(base.text()).isInstanceOf(Resolution.Unresolved.class));
    }

    @Test
    void knowsWhatShipsAndWhatIsReached() {
        BuildGraph graph = graph("""
                FROM a:1 AS unused
                FROM a:1 AS mounted
                FROM a:1 AS copied
                FROM a:1 AS base
                FROM base
                COPY --from=copied /x /x
                RUN --mount=type=bind,from=mounted,target=/m true
                """);
        assertThat(graph.stages()).extracting(graph::ships).containsExactly(false, false, false, true, true);
        assertThat(graph.stages()).extracting(graph::reaches).containsExactly(false, true, true, true, true);
    }

    @Test
    void envHidesArgAndIsInheritedButArgIsNot() {
        BuildGraph graph = graph("""
                ARG GLOBAL=g
                FROM a:1 AS base
                ARG A=arg
                ENV A=env B=${A}2
                FROM base
                ARG GLOBAL
                ARG NOTHING
                RUN true
                """);
        Instruction run = graph.stages().get(1).instructions().getLast();
        Scope scope = graph.scopeAt(run);
        assertThat(scope.lookup("A")).isEqualTo(Resolution.of("env"));
        assertThat(scope.lookup("B")).isEqualTo(Resolution.of("arg2"));
        assertThat(scope.lookup("GLOBAL")).isEqualTo(Resolution.of("g"));
        assertThat(scope.lookup("NOTHING")).isInstanceOf(Resolution.Unresolved.class);
        assertThat(scope.lookup("OTHER")).isInstanceOf(Resolution.Unresolved.class);
    }

    @Test
    void userWorkdirAndShellComeFromTheChainOfStages() {
        BuildGraph graph = graph("""
                FROM a:1 AS base
                USER app
                WORKDIR /srv
                SHELL ["/bin/bash", "-c"]
                FROM base
                RUN true
                USER root
                """);
        Stage last = graph.stages().get(1);
        int run = last.instructions().getFirst().span().start();
        assertThat(graph.userAt(last, run))
                .isNotNull()
                .satisfies(user -> assertThat(user.user().raw()).isEqualTo("app"));
        assertThat(graph.userAt(last, Integer.MAX_VALUE))
                .isNotNull()
                .satisfies(user -> assertThat(user.user().raw()).isEqualTo("root"));
        assertThat(graph.shellAt(last, run)).containsExactly("/bin/bash", "-c");
        assertThat(graph.workdirAt(last, run)).isNotNull();
    }

    @Test
    void aFragmentWithoutFromIsOneStage() {
        assertThat(graph("RUN true\n").stages()).singleElement().satisfies(stage -> {
            assertThat(stage.base()).isInstanceOf(Base.Missing.class);
            assertThat(stage.instructions()).hasSize(1);
        });
        assertThat(graph("").stages()).isEmpty();
    }

    @Test
    void aStageThatNamesItselfDoesNotLoop() {
        BuildGraph graph = graph("FROM x AS x\nCOPY --from=x /a /b\nFROM y AS x\nCOPY --from=x /a /b\n");
        assertThat(graph.stages().get(0).parent()).isNull();
        assertThat(graph.reaches(graph.stages().get(0))).isTrue();
    }

    private static BuildGraph graph(String text) {
        return BuildGraph.of(
                DockerfileParser.parse(SourceText.of("Dockerfile", text)).dockerfile());
    }
}
