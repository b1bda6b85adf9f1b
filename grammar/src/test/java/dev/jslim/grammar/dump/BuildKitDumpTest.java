package dev.jslim.grammar.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.parse.BuildKitTree;
import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildKitDumpTest {
    private static BuildKitTree tree(String text) {
        return BuildKitTree.of(SourceText.of("Dockerfile", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            value = {
                "FROB --x a → (frob [\"--x\"] \"\")",
                "run → (run)",
                "CMD [] → (cmd)",
                "HEALTHCHECK --interval=5s what [\"a\", \"b\"] → (healthcheck [\"--interval=5s\"] \"what\" \"a\" \"b\")",
                "onbuild --x onbuild RUN a b → (onbuild [\"--x\"] (onbuild (run \"a b\")))",
                "ONBUILD → (onbuild)",
                "ENV a b c → (env \"a\" \"b c\" \"\")",
                "LABEL =b a=\"c d\" → (label \"\" \"b\" \"=\" \"a\" \"\\\"c d\\\"\" \"=\")",
                "ARG a b=c → (arg \"a\" \"b=c\")",
                "SHELL sh -c → (shell \"sh -c\")",
                "EXPOSE [\"80\"] → (expose \"[\\\"80\\\"]\")",
                "COPY --a=\"b c\" -- d e → (copy [\"--a=b c\"] \"d\" \"e\")",
                "USER --a=é b → (user [\"--a=Ã©\"] \"b\")",
                "USER a\u0007\u00A0\u200B😀\uDC80b → (user \"a\\a\\u00a0\\u200b😀\\x80b\")",
                "CMD [\"a\\ud800\"] → (cmd \"a\uFFFD\")",
            })
    void everyFormIsWrittenAsBuildKitWritesIt(String instruction, String dump) {
        BuildKitTree tree = tree(instruction);
        assertThat(BuildKitDump.of(tree.nodes())).isEqualTo(dump + "\n");
        assertThat(tree.refusal()).isNull();
    }

    @Test
    void aLineThatContinuesNothingIsANodeWithoutAName() {
        assertThat(BuildKitDump.of(tree("\\\n").nodes())).isEqualTo("(\"\")\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            value = {
                "# only a comment → the file has no instructions",
                "ENV a → ENV needs a name and a value",
                "ONBUILD LABEL a=b c → 'c' has no equals sign",
                "CMD [1] → the JSON array holds something else than strings",
                "ADD <<E a → the heredoc 'E' is never closed",
                "# escape=x → the escape character cannot be 'x'",
            })
    void whatBuildKitsParserRefusesHasNoTree(String text, String refusal) {
        assertThat(tree(text).refusal())
                .isNotNull()
                .extracting(SyntaxProblem::message)
                .isEqualTo(refusal);
    }
}
