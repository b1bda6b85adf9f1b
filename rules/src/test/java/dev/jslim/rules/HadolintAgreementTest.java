package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.analyzer.lint.RuleSettings;
import dev.jslim.analyzer.lint.SyntaxRule;
import dev.jslim.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where a rule has the id of a rule of hadolint, it says the same, except for what {@code docs/conformance.md} argues. */
class HadolintAgreementTest {
    private static final LintEngine ENGINE = new LintEngine(Rules.all());
    private static final List<RuleInfo> INFOS = ENGINE.ruleInfos();

    @Test
    void rulesWithAnIdOfHadolintAgreeWithIt() {
        Conformance.assumePresent();
        Set<String> known = INFOS.stream()
                .flatMap(rule -> rule.aliases().stream())
                .map(alias -> alias.id().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> disagreeing = new TreeSet<>();
        List<String> details = new ArrayList<>();
        int checked = 0;
        for (JsonNode each : Conformance.cases("hadolint.jsonl")) {
            String rule = each.path("rule").asText();
            if (each.path("kind").asText().equals("rule") && known.contains(rule)) {
                checked++;
                boolean onBuild = each.path("onbuild").asBoolean();
                String text =
                        each.path(onBuild ? "dockerfileOnbuild" : "dockerfile").asText();
                boolean caught = caught(rule, text, settings(each.path("config")));
                if (caught != each.path("expect").asText().equals("caught")) {
                    disagreeing.add(each.path("id").asText());
                    details.add(each.path("id").asText() + " " + rule + " "
                            + each.path("expect").asText() + "\n" + text);
                }
            }
        }
        System.out.println("hadolint: " + (checked - disagreeing.size()) + " of " + checked + " cases agree");
        String argued = Project.read(Project.root().resolve("docs/conformance.md"));
        Set<String> listed = argued.lines()
                .filter(line -> line.startsWith("| hadolint/"))
                .map(line -> line.split("\\|", -1)[1].strip())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(disagreeing).as(String.join("\n", details)).isEqualTo(listed);
    }

    private static boolean caught(String rule, String text, RuleSettings settings) {
        // Syntax problems are always told, and answer only for the ids that they carry.
        boolean syntax =
                SyntaxRule.INFO.aliases().stream().anyMatch(alias -> alias.id().equals(rule));
        LintOptions options = LintOptions.defaults()
                .with(RuleSelection.of(List.of(rule), syntax ? List.of() : List.of("syntax"), INFOS))
                .with(settings);
        return !ENGINE.lint(SourceText.of("case", text), options).findings().isEmpty();
    }

    /** Returns what a configuration of hadolint says to the rules. */
    private static RuleSettings settings(JsonNode config) {
        RuleSettings none = RuleSettings.defaults();
        List<String> registries = new ArrayList<>();
        config.path("allowedRegistries").forEach(each -> registries.add(each.asText()));
        Map<String, RuleSettings.LabelKind> labels = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : config.path("labelSchema").properties()) {
            labels.put(
                    each.getKey(),
                    RuleSettings.LabelKind.valueOf(each.getValue().asText().toUpperCase(Locale.ROOT)));
        }
        return new RuleSettings(
                registries,
                none.baseImages(),
                labels,
                config.path("strictLabels").asBoolean(),
                none.unpinnedPackages(),
                none.notSecrets(),
                none.maxLayers(),
                none.maxLineLength(),
                none.maxLines());
    }
}
