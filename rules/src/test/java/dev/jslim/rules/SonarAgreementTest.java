package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleSettings;
import dev.jslim.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Where rules have the id of a rule of Sonar, they judge the same lines, except for what {@code docs/conformance.md} argues, line by
 * line. One case holds up to a hundred judgements, so what is counted are lines: all that either of the two reports. They agree where
 * both report it, or where the alias says that this one of the two finds more; all others are argued.
 */
class SonarAgreementTest {
    @Test
    void rulesWithAnIdOfSonarAgreeWithIt() {
        Conformance.assumePresent();
        Set<String> known = Foreign.ids();
        SortedMap<String, String> disagreeing = new TreeMap<>();
        List<String> details = new ArrayList<>();
        int lines = 0;
        int both = 0;
        int announced = 0;
        for (JsonNode each : Conformance.cases("sonar.jsonl")) {
            String rule = each.path("rule").asText();
            if (!each.path("kind").asText().equals("check") || !known.contains(rule)) {
                continue;
            }
            String id = each.path("id").asText();
            SourceText source = SourceText.of("case", each.path("dockerfile").asText());
            Set<Integer> theirs = new TreeSet<>();
            each.path("noncompliantLines").forEach(line -> theirs.add(line.asInt()));
            Set<Integer> ours = new TreeSet<>();
            Set<Integer> more = new TreeSet<>();
            for (Finding finding : Foreign.findings(rule, source.text(), settings(rule, each.path("parameters")))) {
                int line = source.position(finding.span().start()).line();
                ours.add(line);
                if (Foreign.matches(rule, finding.rule()) == Alias.Match.NARROWER) {
                    more.add(line);
                }
            }
            Set<Integer> either = new TreeSet<>(theirs);
            either.addAll(ours);
            Set<Integer> one = new TreeSet<>(either);
            one.removeIf(line -> theirs.contains(line) && ours.contains(line));
            lines += either.size();
            both += either.size() - one.size();
            boolean theyFindMore = Foreign.allBroader(rule);
            announced += (int) one.stream()
                    .filter(line -> ours.contains(line) ? more.contains(line) : theyFindMore)
                    .count();
            if (!one.isEmpty()) {
                disagreeing.put(id, one.stream().map(String::valueOf).collect(Collectors.joining(" ")));
                one.forEach(line -> details.add(id + " " + line
                        + (ours.contains(line) ? " only ours: " : " only theirs: ") + source.slice(source.line(line))));
            }
        }
        int agreeing = both + announced;
        System.out.println("sonar: " + lines + " lines; both report " + both + ", the alias announces " + announced
                + ", argued alone " + (lines - agreeing) + "; " + agreeing * 1000 / lines + " per mille agree");
        assertThat(disagreeing).as(String.join("\n", details)).isEqualTo(Foreign.argued("sonar"));
        assertThat(agreeing * 100.0 / lines).isGreaterThanOrEqualTo(93);
    }

    /** Returns what the parameters of one of Sonar's rules, or what they are by default, say in our words. */
    private static RuleSettings settings(String rule, JsonNode parameters) {
        RuleSettings none = RuleSettings.defaults();
        Map<String, RuleSettings.LabelKind> labels = new HashMap<>();
        if (rule.equals("S7028")) {
            for (String label :
                    parameters.path("requiredLabels").asText("maintainer").split(",", -1)) {
                labels.put(label.strip(), RuleSettings.LabelKind.TEXT);
            }
        }
        return new RuleSettings(
                none.trustedRegistries(),
                none.baseImages(),
                labels,
                none.strictLabels(),
                none.unpinnedPackages(),
                none.notSecrets(),
                none.maxLayers(),
                rule.equals("S7020") ? parameters.path("maxLength").asInt(120) : none.maxLineLength(),
                none.maxLines());
    }
}
