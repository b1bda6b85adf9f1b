package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Where rules have the id of a rule of Trivy, they say the same, except for what {@code docs/conformance.md} argues. */
class TrivyAgreementTest {
    @Test
    void rulesWithAnIdOfTrivyAgreeWithIt() {
        Conformance.assumePresent();
        Set<String> known = Foreign.ids();
        Set<String> disagreeing = new TreeSet<>();
        List<String> details = new ArrayList<>();
        int checked = 0;
        for (JsonNode each : Conformance.cases("trivy.jsonl")) {
            String kind = each.path("kind").asText();
            String rule = each.path("rule").asText();
            boolean text = kind.equals("example") || kind.equals("rego-test");
            if (text && !each.path("invalidDockerfile").asBoolean() && known.contains(rule)) {
                checked++;
                String dockerfile = each.path("dockerfile").asText();
                boolean caught = !Foreign.findings(rule, dockerfile).isEmpty();
                if (caught != each.path("expect").asText().equals("caught")) {
                    disagreeing.add(each.path("id").asText());
                    details.add(each.path("id").asText() + " " + rule + " "
                            + each.path("expect").asText() + "\n" + dockerfile);
                }
            }
        }
        System.out.println("trivy: " + (checked - disagreeing.size()) + " of " + checked + " cases agree");
        assertThat(checked).isGreaterThan(30);
        assertThat(disagreeing)
                .as(String.join("\n", details))
                .isEqualTo(Foreign.argued("trivy").keySet());
    }
}
