package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.source.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NastyInputTest {
    private static final List<String> PIECES = List.of(
            "FROM ",
            "RUN ",
            "COPY ",
            "ENV ",
            "CMD ",
            "ONBUILD ",
            "HEALTHCHECK ",
            "SHELL ",
            "--a=b ",
            "a",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\\",
            "\\\n",
            "`",
            "# escape=`\n",
            "#",
            "\"",
            "'",
            "$",
            "${",
            "}",
            "$(",
            ")",
            "(",
            "((",
            "[",
            "]",
            "[\"a\"",
            ",",
            "<<EOF",
            "<<-'A'",
            "EOF\n",
            "A\n",
            "=",
            "&&",
            "||",
            ";",
            ";;",
            "&",
            "|",
            ">",
            "<",
            "if ",
            "then ",
            "fi ",
            "for ",
            "in ",
            "do ",
            "done ",
            "case ",
            "esac ",
            "{ ",
            "} ",
            "! ",
            "[[ ",
            "]] ",
            "f() ",
            "\0",
            "\uFEFF",
            "é",
            "\uD83D",
            " ",
            "\u2003",
            "x=",
            "x=(",
            "$'",
            "$((",
            "))");

    @AfterAll
    static void theGrammarsAreLL1() {
        ParserLaws.noAdaptivePrediction();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\",
                "FROM a\n\\",
                "RUN a \\",
                "RUN a \\\n",
                "RUN a \\\n\n\n",
                "RUN a \\\n# c",
                "FROM a\rRUN b\r",
                "\0\0FROM\0 a\n",
                "\uFEFF# escape=`\nRUN a `",
                "RUN <<EOF",
                "RUN <<EOF\n",
                "COPY <<\n",
                "RUN <<-\n",
                "\t FROM\ta\t\n",
                "FROM a\n \t\n  # x  \nRUN\n",
                "ENV a=\\\n\\\nb",
                "CMD [\"a\\\n\", \"b\"]",
                "CMD [\"\\u00",
                "HEALTHCHECK --a=\"b c",
                "RUN $(",
                "RUN ${",
                "RUN `",
                "RUN \"$(\"",
                "ENV a=${b:-${c:-${d}}",
                "# syntax=a\n# syntax=b\nFROM x\n",
                "# escape=x\nFROM a\n",
                "#!/bin/sh\n# syntax=a\n# escape=`\nFROM a\n",
            })
    void theLawsHoldForOddTexts(String text) {
        ParserLaws.check(text);
    }

    @Test
    void theLawsHoldForRandomTexts() {
        Random random = new Random(20_260_101);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            try {
                ParserLaws.check(text.toString());
            } catch (AssertionError | RuntimeException | StackOverflowError e) {
                throw new AssertionError("text: " + text.toString().replace("\n", "\\n"), e);
            }
        }
    }

    @Test
    void aLongLineIsParsedLosslessly() {
        ParserLaws.check("FROM a\nRUN echo " + "x".repeat(150_000) + " && " + "y ".repeat(50_000) + "\n");
        ParserLaws.check("FROM a\nENV a=" + "x".repeat(150_000));
        ParserLaws.check("FROM a\nCOPY [\"" + "x".repeat(150_000) + "\", \"b\"]\n");
        ParserLaws.check("FROM a\n# " + "x".repeat(150_000));
    }

    @Test
    void aFileOfTwoMegabytesIsParsedLosslessly() {
        String lines = "# comment\nRUN a \\\n  && b \"$c\"\nCOPY <<EOF /x\nline\nEOF\n";
        ParserLaws.tokensCover(SourceText.of("x", "FROM a\n" + lines.repeat((2 << 20) / lines.length())));
    }

    @Test
    void aHundredThousandInstructionsAreFound() {
        SourceText source = SourceText.of("x", "FROM a\n" + "RUN a && b\n".repeat(99_999));
        assertThat(DockerfileParser.parse(source).dockerfile().instructions()).hasSize(100_000);
        ParserLaws.tokensCover(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$(",
                "`",
                "\\`",
                "${a:-",
                "\"$(",
                "( ",
                "{ ",
                "if a; then ",
                "while a; do ",
                "for a in b; do ",
                "case a in b) ",
                "x() { ",
                "! ",
                "<(",
                "a=(",
                "$((",
                "[[ ",
                "[[ ( ",
                "[[ ! ",
                "@(",
                "a[",
                "a[$(",
                "$[",
                "for ((a;b;c)) { ",
                "coproc a { ",
                "a <<A $(",
                "<<A\n$(",
                "sh -c '",
                "cat <<A\n",
                "ONBUILD ",
                "[",
                "\"$(\"",
                "'",
                "{a,",
                "${a[",
                "function a { ",
                "until a; do ",
                "coproc ",
                "time ",
                "$\"",
                "((",
                "a | ( ",
                "a && { "
            })
    void deepNestingExhaustsNoStack(String piece) {
        for (String keyword : List.of("RUN ", "RUN <<EOF\n", "ENV A=", "COPY ", "CMD [", "ONBUILD RUN ")) {
            for (int depth : new int[] {30, 50, 90, 110, 5_000}) {
                ParserLaws.check("FROM a\n" + keyword + piece.repeat(depth));
            }
        }
    }
}
