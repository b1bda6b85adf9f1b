package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.syntax.Instruction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxProblemsTest {
    /** Returns the problems of instructions after a FROM, each as {@code line:column message}. */
    private static String problems(String instructions) {
        return Problem.listed(ParserLaws.check("FROM scratch\n" + instructions.replace("⏎", "\n")), false);
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
                "USER → 2:1 USER needs an argument",
                "WORKDIR → 2:1 WORKDIR needs an argument",
                "EXPOSE → 2:1 EXPOSE needs at least one argument",
                "VOLUME [\"/a\", \" \"] → 2:15 the path of a volume is empty",
                "VOLUME [] → 2:1 VOLUME needs at least one argument",
                "STOPSIGNAL → 2:1 STOPSIGNAL needs an argument",
                "HEALTHCHECK → 2:1 HEALTHCHECK needs CMD with a command, or NONE alone",
                "HEALTHCHECK CMD → 2:1 HEALTHCHECK needs CMD with a command, or NONE alone",
                "HEALTHCHECK NONE x → 2:1 HEALTHCHECK needs CMD with a command, or NONE alone",
                "HEALTHCHECK NONE a ) b → 2:1 HEALTHCHECK needs CMD with a command, or NONE alone",
                "HEALTHCHECK CURL x → 2:13 HEALTHCHECK has no type 'CURL'",
                "HEALTHCHECK CMD [] → 2:1 HEALTHCHECK needs CMD with a command, or NONE alone",
                "healthcheck --retries=2 nome → 2:25 HEALTHCHECK has no type 'nome'",
                "FROM a AS ü → 2:11 'ü' cannot be the name of a stage",
                "FROM a AS b_c-d.e/f → 2:11 'b_c-d.e/f' cannot be the name of a stage",
                "FROM [\"a\"] b → 2:1 FROM takes one image, and AS with a name",
                "COPY [\"a\", \"<<E\"] → 2:12 a heredoc cannot be the destination",
                "COPY a' <<E → 2:7 the single quote is never closed / 2:9 a heredoc cannot be the destination",
                "LABEL A → 2:1 LABEL needs a name and a value",
                "ENV =b c=d → 2:5 the name before the equals sign is empty",
                "ARG a =b → 2:7 the name before the equals sign is empty",
                "SHELL [\"/bin/sh\" → 2:7 SHELL takes a JSON array of strings",
                "ENTRYPOINT [\"a\", [\"b\"]] → 2:12 the JSON array holds something else than strings",
                "VOLUME [null] → 2:8 the JSON array holds something else than strings",
                "RUN echo $((1 << 2))⏎USER a → 2:15 the heredoc '2))' is never closed",
                "RUN a << E⏎b⏎COPY c → 2:7 the heredoc 'E' is never closed / 4:1 COPY needs a source and a destination",
                "ONBUILD → 2:1 ONBUILD needs an instruction",
                "ONBUILD ONBUILD RUN a → 2:9 ONBUILD cannot trigger ONBUILD",
                "ONBUILD FROM a → 2:9 ONBUILD cannot trigger FROM",
                "ONBUILD MAINTAINER a → 2:9 ONBUILD cannot trigger MAINTAINER",
                "ONBUILD RNU a → 2:9 there is no instruction 'RNU'",
                "ONBUILD COPY a → 2:9 COPY needs a source and a destination",
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
                "ENTRYPOINT",
                "CMD",
                "RUN",
                "EXPOSE [\"80\"]",
                "HEALTHCHECK NONE []",
                "HEALTHCHECK cmd a",
                "FROM a aS B",
                "RUN cat << E 3<<-'F'⏎a⏎E⏎\tb⏎\tF",
                "RUN echo ${a[0]} <<E",
                "RUN echo ${a:0:3} ${a#<<E} \"${a:-\"<<E\"}\"",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            value = {
                "# escape=x → 1:1 the escape character cannot be 'x'",
                "#escape=  → 1:1 the escape character cannot be ' '",
                "# escape=`⏎# Escape=` → 2:1 the directive 'escape' occurs twice",
                "  # syntax=a⏎# check=skip=all⏎# syntax=b → 3:1 the directive 'syntax' occurs twice",
                "# escape= ⏎ → 1:1 the escape character cannot be ' '",
            })
    void aDirectiveThatTheBuilderRefusesIsReported(String directives, String problem) {
        String text = directives.replace("⏎", "\n") + (directives.endsWith("=") ? "  " : "") + "\nFROM a\n";
        assertThat(Problem.listed(ParserLaws.check(text), false)).isEqualTo(problem);
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
