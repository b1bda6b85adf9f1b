package dev.jslim.analyzer.build.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphProblemsTest {
    /** The place is the only one in the text where it occurs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM ${BLANK} | ${BLANK} | FROM has no image, because BLANK is not set",
                "FROM alpine:$TAG | alpine:$TAG | because TAG is not set",
                "FROM Alpine | Alpine | cannot be the name of an image",
                "FROM a AS base;FROM Base | Base | knows names of stages in lower case",
                "ARG A=${B:?no};FROM a | ${B:?no} | B: no",
                "FROM --platform=$BULIDPLATFORM a | --platform=$BULIDPLATFORM | because BULIDPLATFORM is not set",
                "FROM --platform=amiga a | --platform=amiga | is no platform",
                "FROM a AS x;COPY --from=x /a /b | x /a | needs itself",
                "FROM a;COPY --from=0 /a /b | 0 | needs itself",
                "FROM a;COPY --from=1 /a /b | 1 | there is no stage 1",
                "FROM a;COPY --from=-1 /a /b | -1 | there is no stage -1",
                "FROM a;COPY --from=y /a /b;FROM a AS y | y /a | stands further down",
                "FROM a AS x;RUN --mount=from=y,target=/m true;FROM x AS y | --mount=from=y,target=/m | stands further down",
                "FROM a;COPY --from=$X /a /b | $X | no variable is replaced",
                "FROM a;COPY --from=No:Image /a /b | No:Image | neither a stage nor",
                "FROM a;COPY http://example.com/x /x | http://example.com/x | takes no address",
                "FROM a;COPY http://$HOST/x /x | http://$HOST/x | takes no address",
                "FROM a;COPY git@example.com:a/b.git /x | git@example.com:a/b.git | takes no address",
                "FROM a;ADD https://h/a.git?nope=1 /x | https://h/a.git?nope=1 | unknown option",
                "FROM a;ADD --checksum=sha256:1 x /x | --checksum=sha256:1 | only for what is downloaded",
                "FROM a;ADD --checksum=sha256:1 http://h/x /x | --checksum=sha256:1 | is no checksum",
                "FROM a;ADD --checksum=sha256:1 http://h/x http://h/y /x/ | --checksum=sha256:1 | for one source",
                "FROM a;COPY --chmod=999 a b | --chmod=999 | no file mode",
                "FROM a;EXPOSE 80 99999 | 99999 | is no port",
                "FROM a;EXPOSE 80/http | 80/http | unknown protocol",
                "FROM a;STOPSIGNAL SIGNOPE | SIGNOPE | there is no signal",
                "FROM scratch;VOLUME $X | $X | is empty",
                "FROM scratch;ENV A=${B:?unset} | ${B:?unset} | B: unset",
                "FROM scratch;USER ${B#\\q} | ${B#\\q} | escapes what needs no escape",
                "FROM scratch AS o;ONBUILD EXPOSE x;FROM o | x;FROM | is no port",
                "FROM --platform=windows/amd64 a;WORKDIR D:\\x | D:\\x | only drive C",
                "# check=skpi=all;FROM a | # check=skpi=all | there is no option 'skpi'",
            })
    void whatTheBuilderRefusesIsAProblemAtItsPlace(String text, String place, String message) {
        String dockerfile = text.replace(";", "\n") + "\n";
        List<SyntaxProblem> problems = problems(dockerfile);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(message).doesNotEndWith(".");
            assertThat(problem.hint()).isNotEmpty();
            assertThat(problem.span().start()).isEqualTo(dockerfile.indexOf(place.replace(";", "\n")));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARG BASE;FROM $BASE",
                "FROM --platform=$BUILDPLATFORM a",
                "FROM --platform=\"\" a",
                "FROM a;COPY --from=nginx:1 /a /b;COPY --from=1 /a /b",
                "FROM a;RUN --mount=from=0,target=/m true",
                "FROM a AS x;FROM a;COPY --from=X /a /b;COPY --from=\"x\" /a /b",
                "FROM a;ARG P;EXPOSE $P",
                "FROM a;EXPOSE $FROM_BASE",
                "FROM scratch;ARG TOKEN=;ENV T=${TOKEN:?pass}",
                "FROM a;EXPOSE 127.0.0.1:80:80/TCP",
                "FROM a;STOPSIGNAL 9;STOPSIGNAL sigrtmin+3",
                "FROM a;COPY --chmod=u=rwX,go=rX a b",
                "FROM a;ADD https://h/a.git#v1:sub /x;ADD --checksum=abc git@h:a/b.git /x",
                "FROM a;COPY github.com/a/b /x",
                "FROM a;ONBUILD COPY --from=later /a /b",
                "FROM a;VOLUME $X",
                "FROM a;WORKDIR D:\\x",
                "# check=skip=all;error=true",
            })
    void whatTheBuilderTakesOrOnlyItsCallerKnowsIsNone(String text) {
        assertThat(problems(text.replace(";", "\n") + "\n")).isEmpty();
    }

    @Test
    void fourTimesTheTextTakesNoMoreThanAFewTimesLonger() {
        String variables = "ENV A0=x\n";
        String stages = "FROM base\nCOPY --from=Up / /\nCOPY --from=last / /\nONBUILD EXPOSE $P\n";
        assertThat(ratio("FROM scratch\n" + variables, "ENV B=${B:-$A0} A1=$A0\nEXPOSE ${A1:+80}\n"))
                .isLessThan(10);
        assertThat(ratio("FROM scratch AS base\n", stages)).isLessThan(10);
        assertThat(ratio("FROM scratch AS base\n" + "ONBUILD ENV A=1\n".repeat(10), "FROM base AS base\nRUN true\n"))
                .isLessThan(10);
    }

    /** Returns how much longer 8,000 repetitions take than 2,000, at best. */
    private static double ratio(String head, String repeated) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5 && best > 6; round++) {
            best = Math.min(best, (double) nanos(head + repeated.repeat(8_000)) / nanos(head + repeated.repeat(2_000)));
        }
        return best;
    }

    private static long nanos(String text) {
        ParseResult parsed = DockerfileParser.parse(SourceText.of("Dockerfile", text));
        long start = System.nanoTime();
        BuildGraph graph = BuildGraph.of(parsed.dockerfile());
        GraphProblems.of(parsed.dockerfile(), graph);
        assertThat(graph.reaches(graph.stages().getLast())).isTrue();
        return System.nanoTime() - start;
    }

    @Test
    void manyProblemsAreReportedInOrder() {
        assertThat(problems("FROM A AS x\nEXPOSE y\nFROM a\nCOPY --from=7 / /\nSTOPSIGNAL z\n"))
                .extracting(problem -> problem.span().start())
                .containsExactly(5, 19, 40, 57);
    }

    private static List<SyntaxProblem> problems(String text) {
        ParseResult parsed = DockerfileParser.parse(SourceText.of("Dockerfile", text));
        assertThat(parsed.problems())
                .filteredOn(SyntaxProblem::refused)
                .allMatch(problem -> text.startsWith("# check"));
        return GraphProblems.of(parsed.dockerfile(), BuildGraph.of(parsed.dockerfile()));
    }
}
