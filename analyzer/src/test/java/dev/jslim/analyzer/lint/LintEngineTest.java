package dev.jslim.analyzer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintEngineTest {
    private static final LintEngine ENGINE = new LintEngine(List.of(new Samples.Users("0"), new Samples.Commands()));

    @Test
    void commandsAreShownHoweverDeeplyNested() {
        assertThat(
                        messages(
                                "FROM a:1\nRUN a && (b; $(c)) | d\nRUN sh -c 'e && f'\nRUN <<EOF\ng\nEOF\nRUN [\"h\", \"x\"]\nONBUILD RUN i\n"))
                .containsSubsequence("a", "b", "c", "d", "sh", "e", "f", "g", "h", "i");
    }

    @Test
    void findingsAreSortedAndSyntaxProblemsAreAmongThem() {
        LintResult result = lint("FROM a:1\nUSER x\nNONSENSE\nRUN y\n");
        assertThat(result.findings().stream().map(finding -> finding.rule().slug()))
                .containsExactly("each-user", "syntax", "each-command");
        assertThat(result.problems()).hasSize(1);
    }

    @Test
    void spansOfNestedCommandsAreThoseOfTheFile() {
        SourceText source = SourceText.of("Dockerfile", "FROM a:1\nRUN true && \\\n  # note\n  sh -c \"curl x\"\n");
        assertThat(ENGINE.lint(source, LintOptions.defaults()).findings().stream()
                        .map(finding -> source.slice(finding.span())))
                .containsExactly("true", "sh -c \"curl x\"", "curl x");
    }

    private static List<String> messages(String text) {
        return lint(text).findings().stream().map(Finding::message).toList();
    }

    private static LintResult lint(String text) {
        return ENGINE.lint(SourceText.of("Dockerfile", text), LintOptions.defaults());
    }
}
