package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
    private final Cli cli = Cli.in(Path.of(""));

    @Test
    void all_rules_stand_in_a_table() {
        List<String> lines = cli.run("rules").out().lines().toList();

        assertThat(lines).hasSize(RuleFinder.all().size() + 1);
        assertThat(lines.getFirst()).matches("RULE +SEVERITY +PRESET +STATUS +FIX +ALIASES");
        assertThat(lines).anyMatch(line -> line.matches("apt-lists-left +info +\\w+ +stable +safe +DL3009, .*"));
    }

    @Test
    void json_has_what_is_known_of_a_rule() throws IOException {
        JsonNode rules = new ObjectMapper()
                .readTree(cli.run("rules", "--format", "json", "DL3009").out());

        assertThat(rules).hasSize(1);
        JsonNode rule = rules.get(0);
        assertThat(rule.get("rule").asText()).isEqualTo("apt-lists-left");
        assertThat(rule.at("/aliases/0/id").asText()).isEqualTo("DL3009");
        assertThat(rule.at("/aliases/0/match").asText()).isIn("same", "narrower", "broader");
        assertThat(rule.get("preset").asText()).isEqualTo("recommended");
        assertThat(rule.get("status").asText()).isEqualTo("stable");
        assertThat(rule.get("fix").asText()).isEqualTo("safe");
        assertThat(rule.has("page")).isFalse();
    }

    @Test
    void explain_has_a_json_form_with_the_page() throws IOException {
        JsonNode rules = new ObjectMapper()
                .readTree(cli.run("explain", "--format", "json", "DL3009").out());

        assertThat(rules.get(0).get("page").asText()).startsWith("# apt-lists-left\n");
    }

    @Test
    void every_rule_is_explained_under_every_name_in_any_case() {
        for (RuleInfo rule : RuleFinder.all()) {
            assertThat(RuleFinder.find(List.of(rule.slug()))).containsExactly(rule);
            for (Alias alias : rule.aliases()) {
                assertThat(RuleFinder.find(List.of(alias.id()))).as(alias.id()).contains(rule);
                assertThat(RuleFinder.find(List.of(alias.id().toLowerCase(java.util.Locale.ROOT))))
                        .contains(rule);
            }
        }
    }

    @Test
    void an_alias_of_several_rules_explains_all_of_them_and_each_once() {
        List<RuleInfo> several = List.copyOf(RuleFinder.find(List.of("S6587")));
        assertThat(several).hasSizeGreaterThan(1);

        String out = cli.run("explain", "S6587", several.getFirst().slug()).out();

        for (RuleInfo rule : several) {
            assertThat(out).containsOnlyOnce("# " + rule.slug() + "\n");
        }
    }
}
