package dev.jslim.rules;

import dev.jslim.analyzer.lint.Rule;
import java.util.List;

/** The one list of all rules. */
public final class Rules {
    private Rules() {}

    /** Returns all rules, sorted by slug. */
    public static List<Rule<?>> all() {
        return List.of();
    }
}
