package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.syntax.Instruction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxProblemsTest {
    /** Returns the problems of instructions after a FROM, each as {@code line:column message}. */
    private static String problems(String instructions) {
        ParseResult result = ParserLaws.check("FROM scratch\n" + instructions.replace("⏎", "\n"));
        StringBuilder text = new StringBuilder();
        for (SyntaxProblem problem : result.problems()) {
            if (problem.kind() == SyntaxProblem.Kind.NOT_UNDERSTOOD) {
                // What only a shell would refuse is no concern of the builder's.
                continue;
            }
            Position at = result.dockerfile().source().position(problem.span().start());
            text.append(text.isEmpty() ? "" : " / ")
                    .append(at.line())
                    .append(':')
                    .append(at.column())
                    .append(' ')
                    .append(problem.message());
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            value = {
                "RNU apt-get update → 2:1 there is no instruction 'RNU'",
                "&& apt-get install → 2:1 there is no instruction '&&'",
                "FROM → 2:1 FROM takes one image, and AS with a name",
                "FROM \"\" AS a → 2:1 FROM needs an image",
                "FROM a as → 2:1 FROM takes one image, and AS with a name",
                "FROM a as b c → 2:1 FROM takes one image, and AS with a name",
                "FROM a b → 2:1 FROM takes one image, and AS with a name",
                "FROM a AS 1b → 2:11 '1b' cannot be the name of a stage",
                "COPY a → 2:1 COPY needs a source and a destination",
                "COPY --chown=x → 2:1 COPY needs a source and a destination",
                "ADD [\"a\"] → 2:1 ADD needs a source and a destination",
                "COPY a <<E⏎E → 2:8 a heredoc cannot be the destination",
                "ENV → 2:1 ENV needs a name and a value",
                "ENV A → 2:1 ENV needs a name and a value",
                "ENV A=b c → 2:9 'c' has no equals sign",
                "LABEL =b → 2:7 the name before the equals sign is empty",
                "LABEL a=\"b → 2:9 the double quote is never closed",
                "ENV A='b C=d → 2:7 the single quote is never closed",
                "ENV A=${b → 2:7 the substitution is never closed",
                "ENV A=${b!c} → 2:7 the substitution is malformed",
                "ENV A=${b/c} → 2:7 the replacement in the substitution is missing",
                "ARG → 2:1 ARG needs at least one name",
                "ARG =a → 2:5 the name before the equals sign is empty",
                "SHELL → 2:1 SHELL needs at least one argument",
                "SHELL [] → 2:1 SHELL needs at least one argument",
                "SHELL /bin/sh -c → 2:7 SHELL takes a JSON array of strings",
                "CMD [1, \"a\"] → 2:5 the JSON array holds something else than strings",
                "USER --x a → 2:6 USER has no flag --x",
                "USER → 2:1 USER needs an argument",
                "WORKDIR → 2:1 WORKDIR needs an argument",
                "EXPOSE → 2:1 EXPOSE needs at least one argument",
                "VOLUME [] → 2:1 VOLUME needs at least one argument",
                "STOPSIGNAL → 2:1 STOPSIGNAL needs an argument",
                "HEALTHCHECK → 2:1 HEALTHCHECK needs CMD with a command, or NONE alone",
                "HEALTHCHECK CMD → 2:1 HEALTHCHECK needs CMD with a command, or NONE alone",
                "HEALTHCHECK NONE x → 2:1 HEALTHCHECK needs CMD with a command, or NONE alone",
                "HEALTHCHECK NONE a ) b → 2:1 HEALTHCHECK needs CMD with a command, or NONE alone",
                "HEALTHCHECK CURL x → 2:13 HEALTHCHECK has no type 'CURL'",
                "ONBUILD → 2:1 ONBUILD needs an instruction",
                "ONBUILD ONBUILD RUN a → 2:9 ONBUILD cannot trigger ONBUILD",
                "ONBUILD FROM a → 2:9 ONBUILD cannot trigger FROM",
                "ONBUILD MAINTAINER a → 2:9 ONBUILD cannot trigger MAINTAINER",
                "ONBUILD RNU a → 2:9 there is no instruction 'RNU'",
                "ONBUILD COPY a → 2:9 COPY needs a source and a destination",
                "CMD --x a → 2:5 CMD has no flag --x",
                "RUN --=x a → 2:5 the flag has no name",
                "COPY --from builder a b → 2:6 the flag --from has no value",
                "COPY --chown=a --link --chown=b c d → 2:23 the flag --chown is given twice",
                "ADD --link --link=false a b → 2:12 the flag --link is given twice",
                "ONBUILD RUN --mount a → 2:13 the flag --mount has no value",
                "RUN cat <<EOF⏎a → 2:9 the heredoc 'EOF' is never closed",
                "\\ → 2:1 the line continues nothing",
            })
    void whatTheBuilderRefusesIsReportedWhereItStands(String instruction, String problems) {
        assertThat(problems(instruction)).isEqualTo(problems);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN a ⏎ # escape=x ⏎ CMD",
                "run --mount=type=cache,target=/x a",
                "ENTRYPOINT []",
                "CMD [\"a\"",
                "CMD [ 'a' ]",
                "ENV a b c = d",
                "ENV A=\"b c\" D='e f' G=h\\ i",
                "ENV A=${b:-${c:-\"d e\"}} B=${c#*.} C=${d//x/y} E=$f",
                "LABEL a.b/c=d \"e f\"=g",
                "ARG a b=c d=\"e f\"",
                "COPY [\"a b\", \"c\"]",
                "COPY --from=a --chmod=755 b c d/",
                "RUN --mount=type=tmpfs,target=/a --mount=type=tmpfs,target=/b c",
                "COPY --exclude=a --exclude=b --link c d/",
                "COPY --from= a b",
                "VOLUME /a /b",
                "HEALTHCHECK --interval=3s --retries=2 CMD [\"a\"]",
                "HEALTHCHECK none",
                "ONBUILD COPY <<A <<B /x⏎a⏎A⏎b⏎B",
                "RUN echo 'it <<EOF",
                "FROM --platform=$BUILDPLATFORM a AS b-1.c_d",
                "SHELL [\"powershell\", \"-Command\"]⏎RUN if ($x) { y }",
                "MAINTAINER it's me",
            })
    void whatTheBuilderAcceptsIsNoProblem(String instructions) {
        assertThat(problems(instructions)).isEmpty();
    }

    @Test
    void aMisspelledInstructionIsSuggested() {
        ParseResult result = ParserLaws.check("FORM a\nCOYP b c\nFROBNICATE x\n");
        assertThat(result.problems())
                .extracting(SyntaxProblem::hint)
                .contains("did you mean FROM?", "did you mean COPY?")
                .anyMatch(hint -> hint.startsWith("if the line belongs to the one above"));
    }

    @Test
    void withoutFromTheInstructionsAreStillThere() {
        ParseResult result = ParserLaws.check("RUN a\nCMD b\n");
        assertThat(result.dockerfile().instructions()).hasSize(2);
        assertThat(result.problems())
                .singleElement()
                .extracting(SyntaxProblem::message)
                .isEqualTo("the file has no FROM");
    }

    @Test
    void anInstructionBeforeFromIsReportedOnce() {
        ParseResult result = ParserLaws.check("ARG a\nRUN b\nENV c=d\nFROM e\n");
        assertThat(result.problems())
                .singleElement()
                .extracting(SyntaxProblem::message)
                .isEqualTo("RUN stands before the first FROM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "\uFEFF"})
    void anEmptyFileHasNoInstructions(String text) {
        assertThat(ParserLaws.check(text).problems())
                .singleElement()
                .extracting(SyntaxProblem::message)
                .isEqualTo("the file has no instructions");
    }

    @Test
    void parsingGoesOnAfterAProblem() {
        ParseResult result = ParserLaws.check("FROM a\nENV\nNOPE\nSHELL x\nUSER b\n");
        assertThat(result.dockerfile().instructions().getLast()).isInstanceOf(Instruction.User.class);
        assertThat(result.problems())
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> a.span().start() - b.span().start());
    }

    @Test
    void aLineLongerThanTheBuilderReadsIsReported() {
        assertThat(problems("RUN " + "é".repeat(32_765))).isEmpty();
        assertThat(problems("RUN " + "é".repeat(32_766))).startsWith("2:1 the line is longer than 65535 bytes");
    }
}
