package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.rules.Rules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
    private final Cli cli = Cli.in(Path.of(""));

    @Test
    void a_rule_is_explained_by_any_of_its_names() {
        Cli.Outcome outcome = cli.run("explain", "DL3009");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out())
                .startsWith("# apt-lists-left\n")
                .isEqualTo(cli.run("explain", "apt-lists-left").out());
    }

    @Test
    void all_rules_are_listed() {
        assertThat(cli.run("explain").out().lines())
                .hasSize(new LintEngine(Rules.all()).ruleInfos().size())
                .isSorted()
                .anyMatch(line -> line.startsWith("apt-lists-left (DL3009"));
    }

    @Test
    void an_unknown_rule_is_told_the_nearest_one() {
        Cli.Outcome outcome = cli.run("explain", "apt-list-left");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("no such rule: apt-list-left").contains("did you mean apt-lists-left?");
    }
}
