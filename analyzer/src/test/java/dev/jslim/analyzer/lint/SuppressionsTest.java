package dev.jslim.analyzer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {
    private static final LintEngine ENGINE = new LintEngine(List.of(new Samples.Users("0"), new Samples.Commands()));
    private static final LintOptions OPTIONS = new LintOptions(
            RuleSelection.defaults(),
            Adjustments.none(),
            RuleSettings.defaults(),
            null,
            true,
            LocalDate.of(2026, 6, 1).toEpochDay());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# jslim: ignore=each-user",
                "# jslim: ignore=other, each-user -- because it is so",
                "#jslim:ignore=EACH-USER",
                "# hadolint ignore=XX2",
                "# hadolint ignore=xx2 # why",
                "# hadolint ignore=DL9999,XX2 more words",
                "# hadolint: ignore = XX2",
                "# check=skip=XX2",
                "# check=skip=all",
                "# jslim: ignore=@security",
                "# jslim: ignore=each-* until=2026-06-01 -- soon gone",
                "# jslim: ignore=each-user,",
                "# check=error=true;skip=JSONArgsRecommended,XX2",
            })
    void aCommentAboveAnInstructionHidesItsFindings(String comment) {
        LintResult result = lint("FROM a:1\n" + comment + "\n# another comment\nUSER x\nUSER y\n");
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().slug().equals("each-user"))
                .extracting(Finding::message)
                .containsExactly("y");
        assertThat(result.suppressed()).extracting(Finding::message).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# jslim: ignore=each-command",
                "# jslim: ignoreeach-user",
                "# jslim: ignore=each-user until=2026-05-31",
                "# jslim: ignore=each-user until=never",
                "# hadolint",
                "# please ignore=each-user",
            })
    void otherCommentsHideNothing(String comment) {
        assertThat(lint("FROM a:1\n" + comment + "\nUSER x\n").suppressed()).isEmpty();
    }

    @Test
    void insideARunACommentHoldsForTheNextLineOnly() {
        LintResult result = lint("FROM a:1\nRUN a \\\n  # jslim: ignore=XX1\n  && b; c \\\n  && d\n");
        assertThat(result.findings()).extracting(Finding::message).containsExactly("a", "d");
    }

    @Test
    void inAScriptFromAHeredocACommentHoldsForTheNextLineOnly() {
        LintResult result = lint("FROM a:1\nRUN <<EOF\na\n# jslim: ignore=XX1\nb\nc\nEOF\n");
        assertThat(result.findings()).extracting(Finding::message).containsExactly("a", "c");
    }

    @Test
    void theOwnFormsForAStageAndAFileReachAsFarAsTheySay() {
        String text = "FROM a:1\nUSER x\n# jslim: ignore-stage=XX2 -- why\nFROM b:1\nUSER y\nFROM c:1\nUSER w\n";
        assertThat(lint(text).findings()).extracting(Finding::message).containsExactly("x", "w");
        assertThat(lint("FROM a:1\nUSER x\n# jslim: ignore-file=XX1 -- why\nRUN y\n")
                        .findings())
                .isEmpty();
    }

    @Test
    void globalAndStageCommentsReachFurther() {
        String text = "FROM a:1\nUSER x\n# hadolint stage ignore=XX2\nFROM b:1\nUSER y\nRUN z\nFROM c:1\nUSER w\n";
        assertThat(lint(text).findings()).extracting(Finding::message).containsExactly("x", "z", "w");
        assertThat(lint(text + "# hadolint global ignore=XX1\n").findings()).isEmpty();
        assertThat(lint("# check=skip=XX1\nFROM a:1\nUSER x\nRUN y\n").findings())
                .isEmpty();
    }

    @Test
    void whatTheBuilderRefusesIsOnlyHiddenByItsName() {
        String text = "FROM a:1\nUSER\n";
        for (String all : List.of("# check=skip=all\n", "# hadolint global ignore=all\n")) {
            assertThat(lint(all + text).findings()).hasSize(1);
        }
        assertThat(lint("# check=skip=syntax\n" + text).findings()).isEmpty();
    }

    private static LintResult lint(String text) {
        return ENGINE.lint(SourceText.of("Dockerfile", text), OPTIONS);
    }
}
