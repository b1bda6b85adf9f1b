package dev.jslim.analyzer.evidence;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Unions of sets of runs, each made once: a merge asks for the same few over and over. */
final class RunSets {
    private final Map<RunSet, RunSet> shared = new HashMap<>();
    private final IdentityHashMap<RunSet, IdentityHashMap<RunSet, RunSet>> unions = new IdentityHashMap<>();

    RunSet union(RunSet one, RunSet other) {
        return unions.computeIfAbsent(one, _ -> new IdentityHashMap<>()).computeIfAbsent(other, _ -> make(one, other));
    }

    private RunSet make(RunSet one, RunSet other) {
        return shared.computeIfAbsent(one.with(other), made -> made);
    }
}
