package dev.jslim.rules;

import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.Rule;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.analyzer.lint.RuleSettings;
import dev.jslim.grammar.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Linting under the ids of other tools, and what is argued where they judge otherwise. */
final class Foreign {
    private static final LintEngine ENGINE = new LintEngine(Rules.all());
    private static final List<RuleInfo> INFOS =
            Rules.all().stream().<RuleInfo>map(Rule::info).toList();

    private Foreign() {}

    /** Returns the ids of other tools that our rules carry, in upper case. */
    static Set<String> ids() {
        return INFOS.stream()
                .flatMap(rule -> rule.aliases().stream())
                .map(alias -> alias.id().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Returns how an id that a rule carries compares with the rule. */
    static Alias.Match matches(String id, RuleInfo rule) {
        return rule.aliases().stream()
                .filter(alias -> alias.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow()
                .match();
    }

    /** Returns whether all rules that carry an id say that the other tool finds more. */
    static boolean allBroader(String id) {
        return INFOS.stream()
                .filter(rule ->
                        rule.aliases().stream().anyMatch(alias -> alias.id().equalsIgnoreCase(id)))
                .allMatch(rule -> matches(id, rule) == Alias.Match.BROADER);
    }

    /** Returns what all rules that carry an id find in a text. */
    static List<Finding> findings(String id, String text) {
        return findings(id, text, RuleSettings.defaults());
    }

    /** Returns the same for a project that says something of itself. */
    static List<Finding> findings(String id, String text, RuleSettings settings) {
        LintOptions options = LintOptions.defaults()
                .with(RuleSelection.of(List.of(id), List.of("syntax"), INFOS))
                .with(settings);
        return ENGINE.lint(SourceText.of("case", text), options).findings();
    }

    /**
     * Returns the rows of {@code docs/conformance.md} on the cases of a tool, by the id of the case; the value is what follows a colon
     * behind the id, the lines that are judged otherwise.
     */
    static SortedMap<String, String> argued(String tool) {
        SortedMap<String, String> rows = new TreeMap<>();
        String page = Project.read(Project.root().resolve("docs/conformance.md"));
        for (String row : page.lines().toList()) {
            if (row.startsWith("| " + tool + "/")) {
                String[] cell = row.split("\\|", -1)[1].strip().split(":", 2);
                rows.put(cell[0], cell.length > 1 ? cell[1].strip() : "");
            }
        }
        return rows;
    }
}
