package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The catalogue of all checks that the linters of Dockerfiles have, held against our rules: what hadolint, BuildKit or Trivy finds has a
 * rule here, or {@code docs/rules-not-made.md} says why not.
 */
class CatalogueTest {
    private static final List<String> WANTED = List.of("hadolint", "buildkit", "trivy");
    private static final List<RuleInfo> RULES = new LintEngine(Rules.all()).ruleInfos();

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, RuleInfo> bySlug = new HashMap<>();
    private final Set<String> aliases = new HashSet<>();
    private final Set<String> decided = new HashSet<>();

    private record Row(String slug, Map<String, String> cells) {
        List<String> ids(String tool) {
            List<String> ids = new ArrayList<>();
            for (String id : cells.getOrDefault(tool, "").split(";", -1)) {
                String bare = id.replaceAll("\\(.*\\)", "").strip();
                if (!bare.isEmpty() && !bare.contains("*")) {
                    ids.add(bare);
                }
            }
            return ids;
        }
    }

    @BeforeEach
    void read() throws IOException {
        Conformance.assumePresent();
        Path catalogue = Project.conformance().resolveSibling("reference").resolve("rules.tsv");
        List<String> lines = Files.readAllLines(catalogue);
        String[] heads = lines.getFirst().split("\t", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < heads.length; i++) {
                row.put(heads[i], cells[i]);
            }
            rows.add(new Row(cells[0], row));
        }
        for (RuleInfo rule : RULES) {
            bySlug.put(rule.slug(), rule);
            for (Alias alias : rule.aliases()) {
                aliases.add(alias.id().toLowerCase(Locale.ROOT));
            }
        }
        for (String line : Project.read(Project.root().resolve("docs/rules-not-made.md"))
                .lines()
                .toList()) {
            if (line.startsWith("| ")) {
                decided.add(line.split("\\|", -1)[1].strip());
            }
        }
    }

    @Test
    void whatTheThreeFindHasARuleOrADecision() {
        assertThat(rows).hasSizeGreaterThan(200);
        List<String> missing = new ArrayList<>();
        for (Row row : rows) {
            boolean made = bySlug.containsKey(row.slug()) || aliases.contains(row.slug());
            for (String tool : WANTED) {
                if (!row.ids(tool).isEmpty() && !made && !decided.contains(row.slug())) {
                    missing.add(row.slug());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theirIdsNameOurRules() {
        List<String> missing = new ArrayList<>();
        for (Row row : rows) {
            for (String tool : WANTED) {
                for (String id : row.ids(tool)) {
                    if (bySlug.containsKey(row.slug()) && !aliases.contains(id.toLowerCase(Locale.ROOT))) {
                        missing.add(row.slug() + " " + id);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void thereAreRulesBeyondTheirs() {
        long beyond = bySlug.keySet().stream()
                .filter(slug -> rows.stream().noneMatch(row -> row.slug().equals(slug) && isTheirs(row)))
                .count();
        System.out.println(
                "catalogue: " + RULES.size() + " rules, " + beyond + " of them for what none of the three finds");
        assertThat(beyond).isGreaterThanOrEqualTo(60);
    }

    /** What can be repaired without asking anybody is repaired, unless a decision says why not. */
    @Test
    void rulesRepairWhatTheCatalogueSaysCanBe() {
        List<String> missing = new ArrayList<>();
        for (Row row : rows) {
            RuleInfo rule = bySlug.get(row.slug());
            String fix = row.cells().getOrDefault("autofix", "");
            boolean repairable = (fix.startsWith("safe") || fix.startsWith("unsafe"))
                    && !row.cells().getOrDefault("needs_context", "").contains("registry");
            if (rule != null && repairable && rule.fixability() == RuleInfo.Fixability.NONE) {
                if (!decided.contains(row.slug() + " (fix)")) {
                    missing.add(row.slug() + ": " + fix);
                }
            }
        }
        assertThat(missing).as(String.join("\n", missing)).isEmpty();
    }

    private static boolean isTheirs(Row row) {
        for (String tool : WANTED) {
            if (!row.ids(tool).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
