package dev.jslim.analyzer.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
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
    void whatAStageSetsHoldsInThoseThatContinueIt() {
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
        assertThat(graph.stages()).extracting(graph::reaches).containsExactly(false, true);
    }

    @Test
    void edgesSayWhichWordMakesThem() {
        String text = """
                FROM a:1 AS one
                FROM b:1 AS two
                COPY --from=ONE /x /x
                COPY --from=0 /x /x
                COPY --from=nginx:1 /x /x
                RUN --mount=from=one,target=/m --mount=type=bind,from=0,target=/n true
                """;
        BuildGraph graph = graph(text);
        Stage one = graph.stages().get(0);
        List<Edge> edges = graph.edges(graph.stages().get(1));
        assertThat(edges)
                .extracting(Edge::kind)
                .containsExactly(
                        Edge.Kind.FROM,
                        Edge.Kind.COPY,
                        Edge.Kind.COPY,
                        Edge.Kind.COPY,
                        Edge.Kind.MOUNT,
                        Edge.Kind.MOUNT);
        assertThat(edges)
                .extracting(edge -> edge.target() instanceof Base.EarlierStage(Stage stage) && stage.equals(one))
                .containsExactly(false, true, true, false, true, false);
        assertThat(edges)
                .extracting(
                        edge -> text.substring(edge.word().start(), edge.word().end()))
                .startsWith("b:1", "ONE", "0", "nginx:1");
    }

    @Test
    void ofTwoStagesOfOneNameCopyMeansTheLastAndFromTheNearestAbove() {
        BuildGraph graph = graph("FROM a:1 AS x\nFROM x\nCOPY --from=x / /\nFROM b:1 AS x\n");
        Stage middle = graph.stages().get(1);
        assertThat(middle.parent()).isSameAs(graph.stages().get(0));
        assertThat(graph.edges(middle).get(1).target())
                .isEqualTo(new Base.EarlierStage(graph.stages().get(2)));
        assertThat(graph.target("X")).isSameAs(graph.stages().get(2));
        assertThat(graph.needed(middle)).hasSize(3);
    }

    @Test
    void ofEnvAndArgTheLaterOneWins() {
        BuildGraph graph = graph("""
                FROM a:1 AS base
                ENV A=env
                ARG A=arg B=only
                ARG A
                RUN true
                FROM base
                RUN true
                """);
        Scope inBase = graph.scopeAt(graph.stages().get(0).instructions().getLast());
        assertThat(inBase.lookup("A")).isEqualTo(Resolution.of("arg"));
        assertThat(inBase.environment()).containsOnlyKeys("A").containsValue(Resolution.of("env"));
        Scope child = graph.scopeAt(graph.stages().get(1).instructions().getLast());
        assertThat(child.lookup("A")).isEqualTo(Resolution.of("env"));
        assertThat(child.lookup("B")).isEqualTo(Resolution.of("only"));
    }

    @Test
    void platformArgumentsNeedADeclarationExceptInFrom() {
        BuildGraph graph = graph("FROM scratch\nRUN true\nARG TARGETARCH\nRUN true\n");
        assertThat(graph.globalScope().lookup("TARGETARCH")).isInstanceOf(Resolution.Unresolved.class);
        Scope before = graph.scopeAt(graph.stages().getFirst().instructions().getFirst());
        assertThat(before.lookup("TARGETARCH")).isEqualTo(Resolution.absent());
        assertThat(before.lookup("HTTP_PROXY")).isEqualTo(Resolution.absent());
        assertThat(before.lookup("PATH").orElse("")).startsWith("/usr/local/sbin");
        Scope after = graph.scopeAt(graph.stages().getFirst().instructions().getLast());
        assertThat(after.lookup("TARGETARCH")).isInstanceOf(Resolution.Unresolved.class);
    }

    @Test
    void triggersOfAStageRunInTheStageThatContinuesIt() {
        BuildGraph graph = graph("""
                FROM scratch AS other
                FROM scratch AS base
                ONBUILD USER app
                ONBUILD ENV X=1
                ONBUILD COPY --from=other / /
                FROM base
                RUN true
                """);
        Stage last = graph.stages().get(2);
        BuildState state = graph.stateAt(last.instructions().getLast());
        assertThat(state.user()).isEqualTo(Resolution.of("app"));
        assertThat(graph.scopeAt(last.instructions().getLast()).lookup("X")).isEqualTo(Resolution.of("1"));
        assertThat(graph.reaches(graph.stages().getFirst())).isTrue();
        assertThat(graph.stateAfter(graph.stages().get(1)).user()).isEqualTo(Resolution.absent());
    }

    static BuildGraph graph(String text) {
        return BuildGraph.of(
                DockerfileParser.parse(SourceText.of("Dockerfile", text)).dockerfile());
    }
}
