package dev.jslim.analyzer.config.hadolint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jslim.analyzer.config.keys.Keys;
import dev.jslim.analyzer.config.keys.Level;
import dev.jslim.analyzer.config.keys.Problems;
import dev.jslim.analyzer.config.keys.Settings;
import dev.jslim.analyzer.config.yaml.YamlFile;
import dev.jslim.analyzer.lint.FailureThreshold;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleInfo.Category;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.analyzer.lint.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HadolintConfigTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RuleNames NAMES = RuleNames.of(List.of(
            RuleInfo.of("apt-unpinned", "…", Category.PACKAGE_MANAGER, Severity.WARNING)
                    .same("DL3008"),
            RuleInfo.of("add-instead-of-copy", "…", Category.STYLE, Severity.WARNING)
                    .same("DL3020")));

    @ParameterizedTest
    @CsvSource({"config-file,13", "config-env,20"})
    void says_what_hadolint_reads(String kind, int least) throws IOException {
        List<JsonNode> cases = cases(kind);
        assertThat(cases).hasSizeGreaterThanOrEqualTo(least);
        for (JsonNode each : cases) {
            HadolintConfig config;
            if (kind.equals("config-file")) {
                Problems problems = new Problems(NAMES, "0.1.0");
                config = HadolintFile.config(YamlFile.of(each.get("yaml").asText()), problems);
                assertThat(problems.found()).isEmpty();
            } else {
                Map<String, String> variables = new LinkedHashMap<>();
                each.get("env")
                        .properties()
                        .forEach(pair ->
                                variables.put(pair.getKey(), pair.getValue().asText()));
                config = HadolintEnvironment.config(variables);
            }
            Map<String, JsonNode> expected = new LinkedHashMap<>();
            each.get("expect").properties().forEach(pair -> {
                if (!pair.getValue().isNull()) {
                    expected.put(pair.getKey(), pair.getValue());
                }
            });
            assertThat(said(config)).as(each.get("id").asText()).isEqualTo(expected);
        }
    }

    @Test
    void means_the_same_for_jslim() {
        Settings settings = settings("""
                ignored: [DL3020, SC1020, DL3045, DL9998]
                override:
                  error: [DL3008, DL4005]
                trustedRegistries: [registry.example.com]
                strict-labels: true
                disable-ignore-pragma: true
                failure-threshold: ignore
                unknown: 3
                """);

        assertThat(settings.get(Keys.IGNORE)).containsExactly("DL3020", "SC1020");
        assertThat(settings.get(Keys.SEVERITY)).isEqualTo(Map.of("DL3008", Level.ERROR));
        assertThat(settings.get(Keys.EXTEND_SELECT)).containsExactly("DL3008");
        assertThat(settings.get(Keys.TRUSTED_REGISTRIES)).containsExactly("registry.example.com");
        assertThat(settings.get(Keys.STRICT_LABELS)).isTrue();
        assertThat(settings.get(Keys.SUPPRESSIONS)).isFalse();
        assertThat(settings.get(Keys.FAILURE_THRESHOLD)).isEqualTo(FailureThreshold.NONE);
        assertThat(settings.get(Keys.PRESET)).isNull();
        assertThat(settings("no-fail: true\nfailure-threshold: error\n").get(Keys.FAILURE_THRESHOLD))
                .isEqualTo(FailureThreshold.NONE);
    }

    @Test
    void what_hadolint_refuses_is_a_problem() {
        Problems problems = new Problems(NAMES, "0.1.0");
        HadolintFile.config(
                YamlFile.of("ignored: DL3020\nlabel-schema: {a: emial}\nstrict-labels: 3\noverride: []\n"), problems);

        assertThat(problems.found().stream().map(each -> each.line() + ": " + each.message()))
                .containsExactly(
                        "1: this takes a list, not 'DL3020'",
                        "2: no such kind of label 'emial'; did you mean 'email'?",
                        "3: this takes true or false, not the number 3",
                        "4: this takes a mapping of severities and rules, not a list");
    }

    private static Settings settings(String text) {
        Problems problems = new Problems(NAMES, "0.1.0");
        return HadolintFile.read(".hadolint.yaml", YamlFile.of(text), problems).settings();
    }

    /** What is said, as the cases say it. */
    private static Map<String, JsonNode> said(HadolintConfig config) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("noFail", config.noFail());
        said.put("noColor", config.noColor());
        said.put("verbose", config.verbose());
        said.put("strictLabels", config.strictLabels());
        said.put("disableIgnorePragma", config.disableIgnorePragma());
        said.put("formats", config.formats());
        config.overrides().forEach((level, rules) -> said.put(level.name().toLowerCase(Locale.ROOT) + "Rules", rules));
        said.put("ignoreRules", config.ignored());
        said.put("allowedRegistries", config.trustedRegistries());
        Map<String, String> labels = new LinkedHashMap<>();
        config.labelSchema()
                .forEach((name, kind) -> labels.put(name, kind.name().toLowerCase(Locale.ROOT)));
        said.put("labelSchema", labels);
        FailureThreshold threshold = config.failureThreshold();
        said.put("failureThreshold", threshold == null ? null : threshold.name().toLowerCase(Locale.ROOT));
        Map<String, JsonNode> json = new LinkedHashMap<>();
        said.forEach((name, value) -> {
            JsonNode node = JSON.valueToTree(value);
            if (!node.isNull() && (node.isValueNode() || !node.isEmpty())) {
                json.put(name, node);
            }
        });
        return json;
    }

    private static List<JsonNode> cases(String kind) throws IOException {
        String elsewhere = System.getenv("JSLIM_SHARED");
        Path shared = elsewhere == null ? Path.of("../../shared") : Path.of(elsewhere);
        Path file = shared.resolve("conformance/hadolint.jsonl");
        assumeTrue(Files.exists(file), "the collected cases are not here");
        List<JsonNode> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode each = JSON.readTree(line);
            if (each.get("kind").asText().equals(kind)) {
                cases.add(each);
            }
        }
        return cases;
    }
}
