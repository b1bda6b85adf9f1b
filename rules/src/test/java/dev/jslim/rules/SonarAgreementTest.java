package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Where rules have the id of a rule of Sonar, they find something on the same lines, except for what {@code docs/conformance.md}
 * argues, line by line. One case holds up to a hundred judgements, so what is counted are the lines that either of the two reports;
 * a line that only one reports counts as agreed where the alias itself says that this one finds more.
 */
class SonarAgreementTest {
    @Test
    void rulesWithAnIdOfSonarAgreeWithIt() {
        Conformance.assumePresent();
        Set<String> known = Foreign.ids();
        SortedMap<String, String> disagreeing = new TreeMap<>();
        List<String> details = new ArrayList<>();
        int lines = 0;
        int differing = 0;
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
            Set<Integer> announced = new TreeSet<>();
            for (Finding finding : Foreign.findings(rule, source.text())) {
                int line = source.position(finding.span().start()).line();
                ours.add(line);
                if (Foreign.matches(rule, finding.rule()) == Alias.Match.NARROWER) {
                    announced.add(line);
                }
            }
            Set<Integer> either = new TreeSet<>(theirs);
            either.addAll(ours);
            Set<Integer> one = new TreeSet<>(either);
            one.removeIf(line -> theirs.contains(line) && ours.contains(line));
            lines += either.size();
            boolean more = Foreign.allBroader(rule);
            differing += (int) one.stream()
                    .filter(line -> ours.contains(line) ? !announced.contains(line) : !more)
                    .count();
            if (!one.isEmpty()) {
                disagreeing.put(id, one.stream().map(String::valueOf).collect(Collectors.joining(" ")));
                one.forEach(line -> details.add(id + " " + line
                        + (ours.contains(line) ? " only ours: " : " only theirs: ") + source.slice(source.line(line))));
            }
        }
        System.out.println("sonar: " + (lines - differing) + " of " + lines + " lines agree");
        assertThat(disagreeing).as(String.join("\n", details)).isEqualTo(Foreign.argued("sonar"));
        assertThat((lines - differing) * 100 / lines).isGreaterThanOrEqualTo(85);
    }
}
