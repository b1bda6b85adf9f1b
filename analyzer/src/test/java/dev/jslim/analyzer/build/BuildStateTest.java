package dev.jslim.analyzer.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.variables.Resolution;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildStateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM scratch | /",
                "FROM scratch;WORKDIR a;WORKDIR b | /a/b",
                "FROM scratch;WORKDIR /a;WORKDIR ../b/./c/ | /b/c",
                "FROM scratch;WORKDIR /a/../b/ | /a/../b/",
                "FROM scratch;ENV D=/srv;WORKDIR $D/x;WORKDIR y | /srv/x/y",
                "FROM debian;WORKDIR /a;WORKDIR b | /a/b",
                "FROM debian AS base;WORKDIR /a;FROM base;WORKDIR b | /a/b",
                "FROM --platform=windows/amd64 scratch;WORKDIR C:\\app;WORKDIR bin | \\app\\bin",
                "# escape=`;FROM x;WORKDIR C:\\app\\;WORKDIR .. | \\",
            })
    void workingDirectoriesAreJoinedAsTheBuilderJoinsThem(String text, String expected) {
        assertThat(last(text).workdir()).isEqualTo(Resolution.of(expected));
    }

    @Test
    void whatTheBaseImageDecidesIsUnresolved() {
        assertThat(last("FROM debian;WORKDIR a").workdir()).isInstanceOf(Resolution.Unresolved.class);
        assertThat(last("FROM debian;WORKDIR /a;WORKDIR $X").workdir()).isInstanceOf(Resolution.Unresolved.class);
        assertThat(last("FROM debian").user()).isInstanceOf(Resolution.Unresolved.class);
        assertThat(last("FROM scratch").stopSignal()).isEqualTo(Resolution.absent());
    }

    @Test
    void aVariableThatNothingSetsIsEmptyToTheBuilder() {
        BuildState state = last("FROM scratch;VOLUME /a$X;LABEL k$X=v$X;USER ${X:-u};WORKDIR /w$X");
        assertThat(state.volumes()).containsExactly("/a");
        assertThat(state.labels()).isEqualTo(Map.of("k", Resolution.of("v")));
        assertThat(state.user()).isEqualTo(Resolution.of("u"));
        assertThat(state.workdir()).isEqualTo(Resolution.of("/w"));
    }

    @Test
    void whatStandsBehindOnbuildIsDoneWhereTheStageIsContinued() {
        String base =
                "FROM scratch AS a;ENV V=1;ONBUILD WORKDIR x$V;ONBUILD WORKDIR y;ONBUILD LABEL l=$V;WORKDIR /w;ENV V=2;";
        BuildState state = last(base + "FROM a AS b;WORKDIR z;FROM b");
        assertThat(state.workdir()).isEqualTo(Resolution.of("/w/x2/y/z"));
        assertThat(state.labels()).isEqualTo(Map.of("l", Resolution.of("2")));
        assertThat(last(base).workdir()).isEqualTo(Resolution.of("/w"));
    }

    @Test
    void anEntrypointForgetsTheCommandOfTheStageBelow() {
        assertThat(last("FROM a AS b;CMD [\"x\"];FROM b").cmd()).isNotNull();
        assertThat(last("FROM a AS b;CMD [\"x\"];FROM b;ENTRYPOINT [\"y\"]").cmd())
                .isNull();
        assertThat(last("FROM a AS b;CMD [\"x\"];ENTRYPOINT [\"y\"];FROM b").cmd())
                .isNotNull();
        assertThat(last("FROM a;CMD [\"x\"];ENTRYPOINT [\"y\"]").cmd()).isNotNull();
        assertThat(last("FROM a AS b;ENTRYPOINT [\"y\"];FROM b").entrypoint()).isNotNull();
    }

    @Test
    void portsVolumesAndLabelsAreCollectedThroughTheStages() {
        BuildState state = last(
                "FROM a AS b;EXPOSE 80 90-91/UDP;VOLUME /x;LABEL a=1 b=2;FROM b;ARG P=\"1 2\";EXPOSE $P;VOLUME [\"/y\"];"
                        + "LABEL a=3");
        assertThat(state.ports()).containsExactly("1/tcp", "2/tcp", "80/tcp", "90/udp", "91/udp");
        assertThat(state.volumes()).containsExactly("/x", "/y");
        assertThat(state.labels()).isEqualTo(Map.of("a", Resolution.of("3"), "b", Resolution.of("2")));
    }

    @Test
    void theShellIsThatOfThePlatformUntilAnInstructionSaysAnother() {
        assertThat(last("FROM a").shell()).containsExactly("/bin/sh", "-c");
        assertThat(last("FROM --platform=windows/amd64 a").shell()).containsExactly("cmd", "/S", "/C");
        assertThat(last("FROM a AS b;SHELL [\"bash\", \"-c\"];FROM b").shell()).containsExactly("bash", "-c");
    }

    private static BuildState last(String text) {
        BuildGraph graph = BuildGraphTest.graph(text.replace(";", "\n") + "\n");
        return graph.stateAfter(graph.stages().getLast());
    }
}
