package dev.jslim.analyzer.evidence;

import dev.jslim.analyzer.JslimException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * What is known of how an image uses its files.
 *
 * @param image digest of the image configuration ({@code sha256:…}), the id that the engine shows
 * @param platform such as {@code linux/amd64}
 * @param runs sorted by id, each once
 * @param observations sorted, each once: of those that differ only in their count the highest is kept
 */
public record Evidence(String image, String platform, List<Run> runs, List<Observation> observations) {
    public Evidence {
        runs = union(runs);
        observations = strongest(observations);
    }

    /**
     * Returns what both know: every run and every observation of either, with the higher count. Merging is commutative,
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

    /** The count is the last thing in the order, so the last of equals has the highest. */
    private static List<Observation> strongest(Collection<Observation> observations) {
        List<Observation> sorted = new ArrayList<>(observations);
        sorted.sort(null);
        List<Observation> kept = new ArrayList<>(sorted.size());
        for (Observation next : sorted) {
            if (!kept.isEmpty() && kept.getLast().sees(next)) {
                kept.removeLast();
            }
            kept.add(next);
        }
        return List.copyOf(kept);
    }
}
