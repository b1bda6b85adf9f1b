package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.rules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Finds the rules that a user names. */
final class RuleFinder {
    private RuleFinder() {}

    /** Returns the argument by which a command takes names of rules, none or more. */
    static PositionalParamSpec names(String without) {
        return PositionalParamSpec.builder()
                .paramLabel("RULE")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Slugs, aliases such as DL3009, a @category, patterns; " + without + " if not given.")
                .build();
    }

    /** Returns all rules by name. */
    static List<RuleInfo> all() {
        List<RuleInfo> rules = new ArrayList<>(new LintEngine(Rules.all()).ruleInfos());
        rules.sort(Comparator.comparing(RuleInfo::slug));
        return rules;
    }

    /**
     * Returns the rules that are meant, each once, in the order of the names; all rules without a name.
     *
     * @throws InputInvalid if a name means none
     */
    static Collection<RuleInfo> find(List<String> wanted) {
        List<RuleInfo> rules = all();
        RuleNames names = RuleNames.of(rules);
        Set<RuleInfo> all = new LinkedHashSet<>(wanted.isEmpty() ? rules : List.of());
        for (String name : wanted) {
            Set<RuleInfo> found = names.find(name);
            if (found.isEmpty()) {
                String nearest = names.nearest(name);
                throw new InputInvalid(
                        "no such rule: " + name,
                        nearest == null ? "jslim rules lists the rules" : "did you mean " + nearest + "?");
            }
            all.addAll(found);
        }
        return all;
    }
}
