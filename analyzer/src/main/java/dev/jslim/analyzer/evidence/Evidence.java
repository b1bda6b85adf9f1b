package dev.jslim.analyzer.evidence;

import dev.jslim.analyzer.JslimException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of how an image uses its files.
 *
 * @param image digest of the image configuration ({@code sha256:…}), the id that the engine shows
 * @param platform such as {@code linux/amd64}
 * @param runs sorted by id, each once
 * @param observations sorted, each once: those that differ only in count and runs are one, with the highest count and all runs
 */
public record Evidence(String image, String platform, List<Run> runs, List<Observation> observations) {
    public Evidence {
        runs = union(runs);
        observations = united(observations);
        requireKnown(runs, observations);
    }

    /** Returns the evidence of one run, in which all of these observations were made. */
    public static Evidence of(String image, String platform, Run run, Collection<Observation> observations) {
        RunSet seenIn = RunSet.of(List.of(run));
        return new Evidence(
                image,
                platform,
                List.of(run),
                observations.stream().map(seen -> seen.in(seenIn)).toList());
    }

    /**
     * Returns what both know: every run and every observation of either, with the higher count and all runs. Merging is commutative,
     * associative and idempotent, and never loses anything.
     *
     * @throws JslimException.InputInvalid if the other evidence is of another image or platform
     */
    public Evidence merge(Evidence other) {
        if (!image.equals(other.image) || !platform.equals(other.platform)) {
            throw new JslimException.InputInvalid(
                    "evidence of different images cannot be merged: " + image + " (" + platform + ") and " + other.image
                            + " (" + other.platform + ")",
                    "trace the same image again");
        }
        return new Evidence(image, platform, concat(runs, other.runs), concat(observations, other.observations));
    }

    /** Returns whether every run was seen to its end; otherwise uses may be missing that no other run shows. */
    public boolean complete() {
        return runs.stream().allMatch(Run::complete);
    }

    /** Returns what the runs could not see and why, each once, in the order of the runs. */
    public List<String> degradations() {
        return runs.stream()
                .flatMap(run -> run.degradations().stream())
                .distinct()
                .toList();
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first.size() + second.size());
        both.addAll(first);
        both.addAll(second);
        return both;
    }

    private static List<Run> union(Collection<Run> runs) {
        TreeMap<String, Run> byId = new TreeMap<>();
        for (Run run : runs) {
            byId.put(run.id(), run);
        }
        return List.copyOf(byId.values());
    }

    private static void requireKnown(List<Run> runs, List<Observation> observations) {
        Set<String> known = new HashSet<>(RunSet.of(runs).ids());
        Set<RunSet> good = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Observation seen : observations) {
            if (good.add(seen.runs()) && !known.containsAll(seen.runs().ids())) {
                throw new IllegalArgumentException("an observation of a run that is not there: " + seen);
            }
        }
    }

    private static List<Observation> united(Collection<Observation> observations) {
        RunSets sets = new RunSets();
        List<Observation> sorted = new ArrayList<>(observations);
        sorted.sort(null);
        List<Observation> kept = new ArrayList<>(sorted.size());
        for (Observation next : sorted) {
            if (!kept.isEmpty() && kept.getLast().sees(next)) {
                Observation last = kept.removeLast();
                kept.add(last.withCount(Math.max(last.count(), next.count())).in(sets.union(last.runs(), next.runs())));
            } else {
                kept.add(next);
            }
        }
        return List.copyOf(kept);
    }
}
