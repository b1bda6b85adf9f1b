package dev.jslim.analyzer.evidence;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Some of the runs of an evidence. Many observations share few such sets, so that they are kept as shared objects.
 *
 * @param ids of the runs, sorted, each once
 */
public record RunSet(List<String> ids) {
    /** No run that is known. */
    public static final RunSet NONE = new RunSet(List.of());

    public RunSet {
        ids = List.copyOf(new TreeSet<>(ids));
    }

    /** Returns the set of these runs. */
    public static RunSet of(Collection<Run> runs) {
        return new RunSet(runs.stream().map(Run::id).toList());
    }

    /** Returns how many runs are in it. */
    public int size() {
        return ids.size();
    }

    /** Returns the runs that are in one of the two sets or in both. */
    RunSet with(RunSet other) {
        TreeSet<String> all = new TreeSet<>(ids);
        all.addAll(other.ids);
        return new RunSet(List.copyOf(all));
    }
}
