package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.grammar.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts that are longer than any stack is deep. */
class LongScriptTest {
    private static final int LINKS = 20_000;

    /** Returns how many of the uses are found of a variable that is set from another, and that from the next one, down to a text. */
    private static int found(String text) {
        StringBuilder script = new StringBuilder("FROM debian:12\nRUN v0=" + text);
        for (int i = 1; i <= LINKS; i++) {
            script.append(" \\\n && v").append(i).append("=$v").append(i - 1);
        }
        script.append(" \\\n && ls $v").append(LINKS).append('\n');
        LintEngine engine = new LintEngine(Rules.all());
        RuleSelection selection = RuleSelection.of(List.of("SC2086"), List.of(), engine.ruleInfos());
        return engine.lint(
                        SourceText.of("Dockerfile", script.toString()),
                        LintOptions.defaults().with(selection))
                .findings()
                .size();
    }

    @Test
    void a_value_is_followed_through_any_number_of_variables() {
        assertThat(found("plain")).isZero();
        assertThat(found("'two words'")).isEqualTo(1);
        assertThat(found("$v" + LINKS)).isEqualTo(1);
    }
}
