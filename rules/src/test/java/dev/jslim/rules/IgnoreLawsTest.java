package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.IgnoreComments;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.LintResult;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is found can be ignored by comments that are written for it, and these change nothing else. */
class IgnoreLawsTest {
    private static final LintEngine ENGINE = new LintEngine(Rules.all());
    private static final List<String> LEFT = List.of("syntax");
    private static final LintOptions ALL =
            LintOptions.defaults().with(RuleSelection.of(List.of("all"), List.of("suppression-*"), ENGINE.ruleInfos()));

    @Test
    void nothingIsLeftOfTheFixtures() throws IOException {
        for (Fixture fixture : Fixture.all()) {
            obeys(fixture.source());
        }
    }

    @Test
    void nothingIsLeftOfTheTextsOfOtherProjects() {
        Conformance.assumePresent();
        for (String text : Conformance.texts()) {
            obeys(SourceText.of("case", text));
        }
    }

    private static void obeys(SourceText source) {
        LintResult before = ENGINE.lint(source, ALL);
        String ignored = IgnoreComments.addAll(ENGINE, source, ALL, "later");
        LintResult after = ENGINE.lint(SourceText.of(source.name(), ignored), ALL);
        assertThat(after.findings().stream().map(IgnoreLawsTest::slug))
                .as(ignored)
                .allMatch(LEFT::contains);
        assertThat(after.problems()).as(ignored).hasSameSizeAs(before.problems());
        assertThat(IgnoreComments.add(after, "later")).isEqualTo(ignored);
    }

    private static String slug(Finding finding) {
        return finding.rule().slug();
    }
}
