package dev.jslim.analyzer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Here each USER but {@code 0} and each command is a finding. */
class SuppressionRuleTest {
    private static final LintEngine ENGINE = new LintEngine(List.of(new Samples.Users("0"), new Samples.Commands()));
    private static final LintOptions OPTIONS = new LintOptions(
            RuleSelection.of(Preset.ALL, false, List.of(), List.of("suppression-without-reason"), ENGINE.ruleInfos()),
            Adjustments.none(),
            RuleSettings.defaults(),
            null,
            true,
            LocalDate.of(2026, 6, 1).toEpochDay());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jslim: ignore=each-user | each-user",
                "jslim: ignore=each-command, each-user -- why | each-user",
                "jslim: ignore=each-user,each-command until=2026-07-01 -- why | each-user",
                "hadolint ignore=DL9999,XX2 | XX2",
                "jslim: ignore=@security | @security",
            })
    void aNameThatHidesNothingIsReportedAtItsPlace(String comment, String name) {
        SourceText source = SourceText.of("Dockerfile", "FROM a:1\n# " + comment + "\nRUN x\n");
        assertThat(lint(source.text(), "suppression-unused"))
                .extracting(finding -> source.slice(finding.span()))
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# jslim: ignore=each-command",
                "# jslim: ignore-file=each-user",
                "# jslim: ignore=each-*",
                "# jslim: ignore=all",
                "# hadolint ignore=DL9999",
                "# check=skip=XX2",
                "# jslim: ignore=SC2086",
                "# an ordinary comment",
            })
    void otherwiseNothingIsSaid(String comment) {
        String text = "FROM a:1\n" + comment + "\nRUN x\nUSER y\n";
        assertThat(ENGINE.lint(SourceText.of("Dockerfile", text), OPTIONS).findings())
                .noneMatch(finding -> finding.rule().slug().startsWith("suppression"));
    }

    @Test
    void aRuleThatHasNotRunMayStillBeNeeded() {
        LintOptions other =
                OPTIONS.with(RuleSelection.of(Preset.ALL, false, List.of(), List.of("each-user"), ENGINE.ruleInfos()));
        String text = "FROM a:1\n# jslim: ignore=each-user -- why\nRUN x\n";
        assertThat(ENGINE.lint(SourceText.of("Dockerfile", text), other).findings())
                .extracting(finding -> finding.rule().slug())
                .containsExactly("each-command");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jslim: ignore=each-usr | did you mean each-user",
                "jslim: ignore=nonsense-of-a-name | jslim explain",
                "jslim: ingore=each-user | is not understood",
                "jslim: ignore= | is not understood",
                "jslim: ignore=each-user until=tomorrow | cannot be read",
            })
    void whatIsNotUnderstoodIsReported(String comment, String part) {
        assertThat(lint("FROM a:1\n# " + comment + "\nUSER x\n", "suppression-invalid"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains(part));
    }

    @Test
    void aCommentThatEndedIsReportedAndHidesNothing() {
        String text = "FROM a:1\n# jslim: ignore=each-user until=2026-05-31 -- soon\nUSER x\n";
        assertThat(lint(text, "suppression-expired"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("2026-05-31"));
        assertThat(lint(text, "each-user")).hasSize(1);
    }

    @Test
    void aReasonIsAskedForWhereItIsWanted() {
        LintOptions asking =
                OPTIONS.with(RuleSelection.of(List.of("suppression-without-reason"), List.of(), ENGINE.ruleInfos()));
        String text =
                "FROM a:1\n# jslim: ignore=each-user\nUSER x\n# jslim: ignore=each-user -- why\nUSER y\n# hadolint ignore=XX2\nUSER z\n";
        assertThat(ENGINE.lint(SourceText.of("Dockerfile", text), asking).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.span().start()).isEqualTo(9));
    }

    @Test
    void whatIsReportedCanBeIgnoredItself() {
        assertThat(lint("FROM a:1\n# jslim: ignore=each-user -- x\nRUN x\n", "suppression-unused"))
                .hasSize(1);
        assertThat(lint(
                        "FROM a:1\n# jslim: ignore=suppression-unused -- on purpose\n# jslim: ignore=each-user -- x\nRUN x\n",
                        "suppression-unused"))
                .isEmpty();
        assertThat(lint(
                        "# jslim: ignore-file=suppression-unused -- on purpose\nFROM a:1\n# jslim: ignore=each-user -- x\nRUN x\n",
                        "suppression-unused"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'FROM a:1\n# jslim: ignore=each-user\nRUN x\n' | 'FROM a:1\nRUN x\n'",
                "'FROM a:1\nRUN a \\\n    # jslim: ignore=each-user -- why\n    && b\n' | 'FROM a:1\nRUN a \\\n    && b\n'",
                "'FROM a:1\n# jslim: ignore=each-command,each-user,XX2 -- why\nRUN x\n' | 'FROM a:1\n# jslim: ignore=each-command -- why\nRUN x\n'",
                "'FROM a:1\n# jslim: ignore=each-user, each-command -- why\nRUN x\n' | 'FROM a:1\n# jslim: ignore=each-command -- why\nRUN x\n'",
                "'# jslim: ignore=each-user\n# escape=`\nFROM a:1\n' | '# jslim: ignore=each-user\n# escape=`\nFROM a:1\n'",
                "'FROM a:1\nRUN <<EOF\n# jslim: ignore=each-user\nx\nEOF\n' | 'FROM a:1\nRUN <<EOF\n# jslim: ignore=each-user\nx\nEOF\n'",
            })
    void fixingRemovesWhatIsUnused(String before, String after) {
        assertThat(new FixLoop(ENGINE)
                        .fix(SourceText.of("Dockerfile", before), OPTIONS, Applicability.SAFE)
                        .text())
                .isEqualTo(after);
    }

    @Test
    void theCommentOfAnotherToolIsOnlyRemovedOnDemand() {
        String text = "FROM a:1\n# hadolint ignore=XX2\nRUN x\n";
        SourceText source = SourceText.of("Dockerfile", text);
        FixLoop loop = new FixLoop(ENGINE);
        assertThat(loop.fix(source, OPTIONS, Applicability.SAFE).text()).isEqualTo(text);
        assertThat(loop.fix(source, OPTIONS, Applicability.UNSAFE).text()).isEqualTo("FROM a:1\nRUN x\n");
    }

    private static List<Finding> lint(String text, String slug) {
        return ENGINE.lint(SourceText.of("Dockerfile", text), OPTIONS).findings().stream()
                .filter(finding -> finding.rule().slug().equals(slug))
                .toList();
    }
}
