package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.source.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN a && \\\n",
                "$(",
                "$((",
                "((",
                "`",
                "\"$(",
                "${a:-",
                "if a; then ",
                "( ",
                "{ ",
                "a=(",
                "<<A ",
                "[[ ",
                "case a in b) ",
                "x() { ",
                "' ",
                "\\\n# c\n",
                "ONBUILD ",
                "--a ",
                "[",
                "\\`",
                "a; ",
                "a |",
                "\\",
                "; b",
                "A=b ",
                "RUN <<A\n",
                "$'",
                "<(",
            })
    void timeIsLinear(String piece) {
        for (String keyword : List.of("RUN ", "ENV A=", "COPY ", "CMD [", "FROM a\nONBUILD RUN ")) {
            SourceText source = SourceText.of("x", keyword + piece.repeat(300_000 / piece.length()));
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> DockerfileParser.parse(source), keyword + piece);
        }
    }

    @Test
    void aLongLineIsParsedLosslessly() {
        ParserLaws.check("FROM a\nRUN echo " + "x".repeat(150_000) + " && " + "y ".repeat(50_000) + "\n");
        assertThat(ParserLaws.check("FROM a\n" + "RUN a && b\n".repeat(5_000)).problems())
                .isEmpty();
    }
}
