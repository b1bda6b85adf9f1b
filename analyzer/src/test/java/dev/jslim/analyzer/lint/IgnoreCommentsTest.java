package dev.jslim.analyzer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreCommentsTest {
    private static final LintEngine ENGINE = new LintEngine(List.of(new Samples.Users("0"), new Samples.Commands()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'FROM a:1\nUSER x\n' | 'FROM a:1\n# jslim: ignore=each-user -- later\nUSER x\n'",
                "'FROM a:1\r\n  USER x\r\n' | 'FROM a:1\r\n  # jslim: ignore=each-user -- later\r\n  USER x\r\n'",
                "'FROM a:1\nRUN true \\\n    && b; c\n' | 'FROM a:1\n# jslim: ignore=each-command -- later\nRUN true \\\n    # jslim: ignore=each-command -- later\n    && b; c\n'",
                "'FROM a:1\nRUN <<EOF\nb\nEOF\n' | 'FROM a:1\n# jslim: ignore=each-command -- later\nRUN <<EOF\nb\nEOF\n'",
                "'FROM a:1\n# jslim: ignore=other -- why\nUSER x\n' | 'FROM a:1\n# jslim: ignore=other,each-user -- why\nUSER x\n'",
                "'FROM a:1\nONBUILD USER x\n' | 'FROM a:1\n# jslim: ignore=each-user -- later\nONBUILD USER x\n'",
            })
    void commentsStandAboveWhatTheyIgnore(String before, String after) {
        assertThat(IgnoreComments.add(lint(before), "later")).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM a:1\nUSER x\nRUN a && \\\n b && \\\n\n# note\n c\nUSER y",
                "# escape=`\nFROM a:1\nRUN a `\n && b\nRUN <<A bash\nx\nA\n",
                "ARG a\nFROM a:1\nUSER x\nUSER y\n",
                "FROM a:1\nRUN a 'b \\\n c' && \\\n   d\nRUN [\"x\", \\\n \"y\"]\n",
            })
    void nothingIsFoundAfterwards(String text) {
        String ignored = IgnoreComments.add(lint(text), "");
        assertThat(lint(ignored).findings()).isEmpty();
        assertThat(lint(ignored).suppressed()).hasSameSizeAs(lint(text).findings());
        assertThat(IgnoreComments.add(lint(ignored), "")).isEqualTo(ignored);
    }

    @Test
    void whatTheBuilderRefusesIsNotIgnored() {
        String text = "FROM a:1\nUSER\n";
        assertThat(IgnoreComments.add(lint(text), "")).isEqualTo(text);
    }

    private static LintResult lint(String text) {
        return ENGINE.lint(SourceText.of("Dockerfile", text), LintOptions.defaults());
    }
}
