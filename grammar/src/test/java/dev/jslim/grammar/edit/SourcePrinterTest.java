package dev.jslim.grammar.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePrinterTest {
    private static Instruction first(String text) {
        return DockerfileParser.parse(SourceText.of("Dockerfile", text))
                .dockerfile()
                .instructions()
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "a b", "say \"hi\"", "it's", "C:\\dir\\", "$HOME/${x}", "a`b", "ünï", "#x", "a=b\tc"
            })
    void aQuotedWordReadsBackAsItsValue(String value) {
        Instruction.Env env = (Instruction.Env) first("ENV KEY=" + SourcePrinter.quoteWord(value) + " B=c\n");
        assertThat(env.pairs()).hasSize(2);
        assertThat(env.pairs().getFirst().value().literal()).isEqualTo(value);
        Instruction.Env windows =
                (Instruction.Env) first("# escape=`\nENV KEY=" + SourcePrinter.quoteWord(value, '`') + " B=c\n");
        assertThat(windows.pairs().getFirst().value().literal()).isEqualTo(value);
    }

    @Test
    void execFormReadsBackAsItsArguments() {
        List<String> arguments = List.of("a b", "\"", "\\", "\n\t\u0001", "", "é€😀");
        Instruction.Cmd cmd = (Instruction.Cmd) first("CMD " + SourcePrinter.execForm(arguments));
        assertThat(((CommandForm.ExecForm) cmd.form())
                        .arguments().stream().map(word -> word.literal()).toList())
                .isEqualTo(arguments);
    }

    @Test
    void quotesAreUsedOnlyWhereNeeded() {
        assertThat(SourcePrinter.quoteWord("/usr/bin:/bin")).isEqualTo("/usr/bin:/bin");
        assertThat(SourcePrinter.quoteWord("a b")).isEqualTo("\"a b\"");
        assertThat(SourcePrinter.execForm(List.of("sh", "-c", "x"))).isEqualTo("[\"sh\", \"-c\", \"x\"]");
    }

    @Test
    void aLineBreakCannotBeWritten() {
        assertThat(SourcePrinter.isWord("a\nb")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> SourcePrinter.quoteWord("a\nb"));
    }
}
