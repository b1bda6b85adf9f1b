package dev.jslim.analyzer.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSelectionTest {
    private static final RuleInfo LISTS = RuleInfo.of(
                    "apt-lists-left", "x", RuleInfo.Category.PACKAGE_MANAGER, Severity.INFO)
            .same("DL3009")
            .broader("S6587");
    private static final RuleInfo PIP = RuleInfo.of(
                    "pip-cache-left", "x", RuleInfo.Category.PACKAGE_MANAGER, Severity.INFO)
            .broader("S6587");
    private static final RuleInfo NEW = RuleInfo.of("user-missing", "x", RuleInfo.Category.SECURITY, Severity.INFO)
            .preview();
    private static final List<RuleInfo> ALL = List.of(LISTS, PIP, NEW);

    @Test
    void byDefaultStableRulesAreOn() {
        assertThat(enabled(List.of(), List.of())).containsExactly(LISTS, PIP);
        assertThat(enabled(List.of(), List.of("dl3009"))).containsExactly(PIP);
    }

    @Test
    void rulesAreNamedBySlugAliasCategoryAndPattern() {
        assertThat(enabled(List.of("S6587"), List.of())).containsExactly(LISTS, PIP);
        assertThat(enabled(List.of("*-left"), List.of("pip-*"))).containsExactly(LISTS);
        assertThat(enabled(List.of("@security"), List.of())).containsExactly(NEW);
        assertThat(enabled(List.of("all"), List.of("@package-manager"))).containsExactly(NEW);
    }

    @Test
    void syntaxProblemsAreReportedUnlessTheyAreIgnoredByName() {
        assertThat(RuleSelection.of(List.of("DL3009"), List.of(), ALL).enabled(SyntaxRule.INFO))
                .isTrue();
        assertThat(RuleSelection.of(List.of(), List.of("syntax"), ALL).enabled(SyntaxRule.INFO))
                .isFalse();
    }

    @Test
    void unknownNamesAreAllReportedWithTheNearestOne() {
        assertThatThrownBy(() -> RuleSelection.of(List.of("apt-list-left", "DL3009"), List.of("@secrity"), ALL))
                .isInstanceOfSatisfying(JslimException.InputInvalid.class, problem -> {
                    assertThat(problem).hasMessage("no such rules: apt-list-left, @secrity");
                    assertThat(problem.hint()).isEqualTo("did you mean apt-lists-left, @security?");
                });
    }

    private static List<RuleInfo> enabled(List<String> select, List<String> ignore) {
        RuleSelection selection = RuleSelection.of(select, ignore, ALL);
        return ALL.stream().filter(selection::enabled).toList();
    }
}
