package dev.jslim.rules;

import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.Rule;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.grammar.parse.LinearTime;
import dev.jslim.grammar.parse.NastyText;
import dev.jslim.grammar.source.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Linting with all rules takes time linear in the length of a file. */
class LinearLintTest {
    private static final LintEngine ENGINE = new LintEngine(Rules.all());
    private static final List<RuleInfo> INFOS =
            Rules.all().stream().<RuleInfo>map(Rule::info).toList();
    private static final LintOptions ALL =
            LintOptions.defaults().with(RuleSelection.of(List.of("all"), List.of(), INFOS));

    @ParameterizedTest
    @MethodSource("texts")
    void lintingTakesTimeLinearInTheLength(NastyText text) {
        LinearTime.check(text, each -> ENGINE.lint(SourceText.of("Dockerfile", each), ALL));
    }

    static Stream<NastyText> texts() {
        Stream<NastyText> shell = NastyText.SHELL.stream().map(text -> text.behind("RUN "));
        Stream<NastyText> heredocs = NastyText.SHELL.stream().map(NastyText::inHeredoc);
        return Stream.of(NastyText.ALL.stream(), shell, heredocs).flatMap(each -> each);
    }
}
