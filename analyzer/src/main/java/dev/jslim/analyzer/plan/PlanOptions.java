package dev.jslim.analyzer.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan is made by, beside the evidence.
 *
 * @param pins paths to keep whatever the evidence says: a file, a directory with all that is in it, or a glob
 * @param healed paths that a verification missed, and the round in which it did
 */
public record PlanOptions(Level level, List<String> pins, SortedMap<String, Integer> healed) {
    public PlanOptions {
        pins = List.copyOf(pins);
        healed = Collections.unmodifiableSortedMap(new TreeMap<>(healed));
    }

    /** Returns the options that are used if nothing is said. */
    public static PlanOptions defaults() {
        return new PlanOptions(Level.BALANCED, List.of(), new TreeMap<>());
    }

    public PlanOptions withLevel(Level newLevel) {
        return new PlanOptions(newLevel, pins, healed);
    }

    public PlanOptions withPins(List<String> newPins) {
        return new PlanOptions(level, newPins, healed);
    }

    /** Returns options that keep these paths too; a path healed before keeps its first round. */
    public PlanOptions withHealed(Collection<String> paths, int round) {
        SortedMap<String, Integer> all = new TreeMap<>(healed);
        paths.forEach(path -> all.putIfAbsent(path, round));
        return new PlanOptions(level, pins, all);
    }
}
