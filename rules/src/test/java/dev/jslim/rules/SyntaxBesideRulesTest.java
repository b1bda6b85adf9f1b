package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.grammar.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the builder would refuse is told beside what a rule says of the same words, unless the rule says that very thing. */
class SyntaxBesideRulesTest {
    @Test
    void aHeredocThatIsNeverClosedIsToldAlsoWhereItIsNoDirectory() {
        assertThat(slugs("FROM debian:12\nWORKDIR /srv\nCOPY one two <<EOF\n"))
                .contains("syntax", "copy-many-dest-not-directory");
    }

    @Test
    void twoStagesOfOneNameAreToldOnce() {
        assertThat(slugs("FROM debian:12 AS a\nFROM debian:12 AS a\nUSER nobody\n"))
                .containsOnlyOnce("stage-name-duplicate")
                .doesNotContain("syntax");
    }

    private static List<String> slugs(String text) {
        return new LintEngine(Rules.all())
                .lint(SourceText.of("Dockerfile", text), LintOptions.defaults()).findings().stream()
                        .map(finding -> finding.rule().slug())
                        .toList();
    }
}
