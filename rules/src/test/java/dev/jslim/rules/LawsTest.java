package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.FixLoop;
import dev.jslim.analyzer.lint.Fixed;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.LintResult;
import dev.jslim.analyzer.lint.Rule;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every rule and every text. */
class LawsTest {
    private static final LintEngine ENGINE = new LintEngine(Rules.all());
    private static final List<RuleInfo> INFOS =
            Rules.all().stream().<RuleInfo>map(Rule::info).toList();
    private static final LintOptions ALL =
            LintOptions.defaults().with(RuleSelection.of(List.of("all"), List.of(), INFOS));

    @Test
    void slugsAreUniqueSortedAndEachRuleKeepsItsWord() {
        assertThat(INFOS.stream().map(RuleInfo::slug)).isSorted().doesNotHaveDuplicates();
        assertThat(INFOS)
                .allSatisfy(rule -> assertThat(rule.title()).isNotBlank().doesNotEndWith("."));
        assertThat(INFOS).allSatisfy(rule -> assertThat(rule.aliases()).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @EnumSource(
            value = Applicability.class,
            names = {"UNSAFE", "SAFE"})
    void theLawsHoldForAllFixtures(Applicability minimum) throws IOException {
        for (Fixture fixture : Fixture.all()) {
            obeys(fixture.source(), minimum);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Applicability.class,
            names = {"UNSAFE", "SAFE"})
    void theLawsHoldForTheTextsOfOtherProjects(Applicability minimum) {
        Conformance.assumePresent();
        List<String> texts = Conformance.texts();
        assertThat(texts).hasSizeGreaterThan(1000);
        for (String text : texts) {
            obeys(SourceText.of("case", text), minimum);
            obeys(SourceText.of("case", text.replace("\n", "\r\n")), minimum);
        }
    }

    static void obeys(SourceText source, Applicability minimum) {
        LintResult before = ENGINE.lint(source, ALL);
        for (Finding finding : before.findings()) {
            assertThat(finding.span().end())
                    .as(finding.rule().slug() + " in " + source.text())
                    .isLessThanOrEqualTo(source.text().length());
            finding.fixes().forEach(fix -> keepsItsWord(finding, fix));
        }
        Fixed fixed = new FixLoop(ENGINE).fix(source, ALL, minimum);
        assertThat(fixed.rounds()).as("converges: " + source.text()).isLessThan(FixLoop.MOST_ROUNDS);
        assertThat(fixed.remaining().problems().size())
                .as("no new syntax problem: " + source.text() + "\n=> " + fixed.text())
                .isLessThanOrEqualTo(before.problems().size());
        Fixed again = new FixLoop(ENGINE).fix(SourceText.of(source.name(), fixed.text()), ALL, minimum);
        assertThat(again.text()).as("idempotent").isEqualTo(fixed.text());
        if (before.findings().stream().allMatch(finding -> finding.fixes().isEmpty())) {
            assertThat(fixed.text()).isEqualTo(source.text());
        }
    }

    private static void keepsItsWord(Finding finding, Fix fix) {
        RuleInfo rule = finding.rule();
        assertThat(rule.fixability()).as(rule.slug() + " announces fixes").isNotEqualTo(RuleInfo.Fixability.NONE);
        assertThat(fix.applicability().name())
                .satisfies(name -> assertThat(RuleInfo.Fixability.valueOf(name).compareTo(rule.fixability()))
                        .as(rule.slug() + " is as safe as announced")
                        .isLessThanOrEqualTo(0));
        assertThat(fix.edits()).isNotEmpty().isSortedAccordingTo(java.util.Comparator.comparingInt(LawsTest::start));
    }

    private static int start(TextEdit edit) {
        return edit.span().start();
    }
}
