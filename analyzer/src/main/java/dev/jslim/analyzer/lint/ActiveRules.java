package dev.jslim.analyzer.lint;

import dev.jslim.grammar.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rules that are on for a file, by the kind of node that they want: most nodes are wanted by a few of many rules. */
final class ActiveRules {
    private final RuleSelection selection;
    private final boolean context;
    private final List<Rule<?>> rules;
    private final Map<Class<?>, List<Rule<?>>> byNode = new ConcurrentHashMap<>();

    private ActiveRules(RuleSelection selection, boolean context, List<Rule<?>> rules) {
        this.selection = selection;
        this.context = context;
        this.rules = rules;
    }

    /** Returns those of {@code rules} that are on. */
    static ActiveRules of(List<Rule<?>> rules, LintOptions options) {
        boolean context = options.buildContext() != null;
        List<Rule<?>> on = new ArrayList<>(rules.size());
        for (Rule<?> rule : rules) {
            boolean possible = context || !rule.info().needs().contains(RuleInfo.Need.BUILD_CONTEXT);
            if (possible && options.selection().enabled(rule.info())) {
                on.add(rule);
            }
        }
        return new ActiveRules(options.selection(), context, on);
    }

    /** Returns whether other options switch on the same rules. */
    boolean areOf(LintOptions options) {
        return selection == options.selection() && context == (options.buildContext() != null);
    }

    /** Returns the ids of the rules, those on syntax included. */
    Set<String> slugs() {
        Set<String> slugs = new HashSet<>();
        for (RuleInfo syntax : SyntaxRule.all()) {
            if (selection.enabled(syntax)) {
                slugs.add(syntax.slug());
            }
        }
        for (Rule<?> rule : rules) {
            slugs.add(rule.info().slug());
        }
        return slugs;
    }

    /** Returns the rules that want to see a node of this class. */
    List<Rule<?>> wanting(Class<? extends Node> node) {
        List<Rule<?>> known = byNode.get(node);
        if (known == null) {
            known = new ArrayList<>();
            for (Rule<?> rule : rules) {
                if (rule.node().isAssignableFrom(node)) {
                    known.add(rule);
                }
            }
            byNode.put(node, known);
        }
        return known;
    }
}
