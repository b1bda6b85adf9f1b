package dev.jslim.analyzer.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Edits;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunJoinTest {
    @Test
    void singleLinesGetALineEach() {
        assertThat(joined("RUN a\nRUN b\n")).isEqualTo("RUN a \\\n    && b\n");
    }

    @Test
    void aRowOfThreeBecomesOne() {
        assertThat(joined("RUN a\nRUN b\nRUN c && d\nCMD e\n"))
                .isEqualTo("RUN a \\\n    && b \\\n    && c && d\nCMD e\n");
    }

    @Test
    void theStyleOfTheFirstIsKept() {
        assertThat(joined("RUN a && \\\n  b\nRUN c\n")).isEqualTo("RUN a && \\\n  b && \\\n  c\n");
        assertThat(joined("RUN a \\\n && b\nRUN c\n")).isEqualTo("RUN a \\\n && b \\\n && c\n");
        assertThat(joined("RUN a\r\nRUN b\r\n")).isEqualTo("RUN a \\\r\n    && b\r\n");
        assertThat(joined("# escape=`\nFROM x\nRUN a\nRUN b\n")).isEqualTo("# escape=`\nFROM x\nRUN a `\n    && b\n");
    }

    @Test
    void commentsBetweenAndInsideAreKeptAndEmptyLinesGo() {
        assertThat(joined("RUN a \\\n  # in a\n  && aa\n\n# of b\n\n  # and this\nRUN b \\\n # in b\n c\n"))
                .isEqualTo("RUN a \\\n  # in a\n  && aa \\\n# of b\n# and this\n  && b \\\n # in b\n c\n");
    }

    @Test
    void flagsAreASetAndStandOnce() {
        assertThat(joined("RUN --network=none --mount=type=tmpfs,target=/t a\n"
                        + "RUN --mount=type=tmpfs,target=/t \\\n  # why\n  --network=none b\n"))
                .isEqualTo("RUN --network=none --mount=type=tmpfs,target=/t a \\\n# why\n    && b\n");
        assertThat(joined("RUN --network=none a\nRUN b\n")).isNull();
        assertThat(joined("RUN --mount=type=cache,target=/a a\nRUN --mount=type=cache,target=/b b\n"))
                .isNull();
    }

    @Test
    void whatIsBoundTighterThanAndIsJoinedAsItIs() {
        assertThat(joined("RUN a || b\nRUN c | d\n")).isEqualTo("RUN a || b \\\n    && c | d\n");
        assertThat(joined("RUN a; b\nRUN if c; then d; fi\n")).isEqualTo("RUN a; b \\\n    && if c; then d; fi\n");
        assertThat(joined("RUN (cd a && exit 1)\nRUN { b; c; }\n"))
                .isEqualTo("RUN (cd a && exit 1) \\\n    && { b; c; }\n");
        assertThat(joined("RUN a 'x\\\n  y'\nRUN ! b\n")).isEqualTo("RUN a 'x\\\n  y' \\\n  && ! b\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN [\"a\"]\nRUN b\n",
                "RUN a\nRUN [\"b\"]\n",
                "RUN <<EOF\na\nEOF\nRUN b\n",
                "RUN a\nRUN <<EOF\nb\nEOF\n",
                "RUN cat <<EOF > f\na\nEOF\nRUN b\n",
                "RUN a\nENV x=y\nRUN b\n",
                "RUN a\nSHELL [\"bash\", \"-c\"]\nRUN b\n",
                "ONBUILD RUN a\nRUN b\n",
                "SHELL [\"pwsh\", \"-Command\"]\nRUN a\nRUN b\n"
            })
    void otherFormsAreLeftAlone(String text) {
        assertThat(joined(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cd /src",
                "cd /src && make",
                "set -e; a",
                "set -x",
                "V=1",
                "V=1; a $V",
                "export V=1",
                ". ./env",
                "source env",
                "exit 0",
                "a || exit 0",
                "exec a",
                "trap a EXIT",
                "umask 077",
                "f() { a; }",
                "for i in 1 2; do a; done",
                "a &",
                "a & b",
                "a;",
                "a # note",
                "{ cd /src; }",
                "if a; then cd b; fi",
                "if a"
            })
    void aFirstThatChangesItsShellOrEndsOpenIsNotJoined(String first) {
        assertThat(joined("RUN " + first + "\nRUN b\n")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b || c", "b; c", "b &", "f() { b; }", "b && c || d", "fi"})
    void aSecondThatWouldPartlyRunAfterAFailureIsNotJoined(String second) {
        assertThat(joined("RUN a\nRUN " + second + "\n")).isNull();
    }

    @Test
    void aSecondMayEndHoweverItLikes() {
        assertThat(joined("RUN a\nRUN cd b # note\n")).isEqualTo("RUN a \\\n    && cd b # note\n");
        assertThat(joined("RUN a\nRUN b;\n")).isEqualTo("RUN a \\\n    && b;\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# hadolint ignore=DL3008", "# jslim: ignore=apt-lists-left", "# shellcheck disable=SC2086"})
    void aCommentForALinterSpeaksOfItsOwnInstruction(String comment) {
        assertThat(joined("RUN a\n" + comment + "\nRUN b\n")).isNull();
    }

    /** Returns the text with every RUN joined to the one before it, or null if none can be. */
    private static @Nullable String joined(String text) {
        Dockerfile file = parse(text).dockerfile();
        List<Fix> fixes = new ArrayList<>();
        Instruction previous = null;
        for (Instruction instruction : file.instructions()) {
            if (previous instanceof Instruction.Run first && instruction instanceof Instruction.Run second) {
                TextEdit edit = RunJoin.edit(file, first, second);
                if (edit != null) {
                    fixes.add(Fix.of("join", Applicability.UNSAFE, edit));
                }
            }
            previous = instruction;
        }
        String result = Edits.apply(file.source(), fixes).text();
        assertThat(parse(result).problems()).hasSameSizeAs(parse(text).problems());
        return fixes.isEmpty() ? null : result;
    }

    private static ParseResult parse(String text) {
        return DockerfileParser.parse(SourceText.of("Dockerfile", text));
    }
}
