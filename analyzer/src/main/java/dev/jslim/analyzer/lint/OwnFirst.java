package dev.jslim.analyzer.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Adds what another program finds to what the rules find, without what both say. */
final class OwnFirst {
    private OwnFirst() {}

    /** Adds the findings of {@code others} whose rules are on, but for those that overlap one of the same rule in {@code found}. */
    static void add(List<Finding> others, List<Finding> found, RuleSelection selection) {
        // By the slug, ends by starts: findings of one rule seldom overlap each other, and then the wider one counts.
        Map<String, TreeMap<Integer, Integer>> own = new HashMap<>();
        for (Finding finding : found) {
            own.computeIfAbsent(finding.rule().slug(), _ -> new TreeMap<>())
                    .merge(finding.span().start(), finding.span().end(), Math::max);
        }
        for (Finding finding : others) {
            TreeMap<Integer, Integer> known = own.get(finding.rule().slug());
            if (selection.enabled(finding.rule()) && (known == null || !overlaps(known, finding))) {
                found.add(finding);
            }
        }
    }

    private static boolean overlaps(NavigableMap<Integer, Integer> known, Finding finding) {
        int end = finding.span().end();
        var last = known.floorEntry(Math.max(finding.span().start(), end - 1));
        return last != null && last.getValue() > finding.span().start();
    }
}
