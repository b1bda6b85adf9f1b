package dev.jslim.analyzer.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How complete several runs are together.
 *
 * @param runs how many
 * @param paths of the image that were found, whatever for
 * @param added how many new ones each run brought, in the order in which the runs started; those whose start is not known first
 * @param estimate of what is still unseen, or null if there are too few runs to tell
 */
public record Completeness(
        int runs, int paths, List<Integer> added, @Nullable Estimate estimate) {
    /** With fewer runs than that the estimate is rough. */
    public static final int ENOUGH = 5;

    private static final Set<Use> FINDING =
            EnumSet.of(Use.EXECUTED, Use.LOADED, Use.OPENED, Use.STATTED, Use.LISTED, Use.LINK_READ, Use.CONNECTED);

    public Completeness {
        added = List.copyOf(added);
    }

    /** Returns what the runs of the evidence say. */
    public static Completeness of(Evidence evidence) {
        RunSets sets = new RunSets();
        Map<String, RunSet> seenIn = new HashMap<>();
        Set<String> made = new HashSet<>();
        for (Observation seen : evidence.observations()) {
            if (!seen.failed() && seen.use() == Use.CREATED) {
                made.add(seen.target());
            } else if (!seen.failed() && FINDING.contains(seen.use()) && !OutsideImage.contains(seen.target())) {
                seenIn.merge(seen.target(), seen.runs(), sets::union);
            }
        }
        // What the application made itself has names that differ from run to run.
        seenIn.keySet().removeAll(made);
        int runs = evidence.runs().size();
        return new Completeness(
                runs, seenIn.size(), added(evidence.runs(), seenIn), runs < 2 ? null : estimate(runs, seenIn));
    }

    /** Returns how many of the last runs brought nothing new. */
    public int idle() {
        int idle = 0;
        while (idle < added.size() && added.get(added.size() - 1 - idle) == 0) {
            idle++;
        }
        return idle;
    }

    private static @Nullable Estimate estimate(int runs, Map<String, RunSet> seenIn) {
        long once = 0;
        long twice = 0;
        long incidences = 0;
        for (RunSet set : seenIn.values()) {
            once += set.size() == 1 ? 1 : 0;
            twice += set.size() == 2 ? 1 : 0;
            incidences += set.size();
        }
        return incidences == 0 ? null : Estimate.of(runs, seenIn.size(), once, twice, incidences);
    }

    private static List<Integer> added(List<Run> runs, Map<String, RunSet> seenIn) {
        List<Run> order = new ArrayList<>(runs);
        order.sort(Comparator.comparing(Completeness::start).thenComparing(Run::id));
        Map<String, Integer> rank = new HashMap<>();
        for (Run run : order) {
            rank.put(run.id(), rank.size());
        }
        int[] added = new int[runs.size()];
        Map<RunSet, Integer> first = new HashMap<>();
        for (RunSet set : seenIn.values()) {
            int earliest = first.computeIfAbsent(
                    set, each -> each.ids().stream().mapToInt(rank::get).min().orElse(-1));
            if (earliest >= 0) {
                added[earliest]++;
            }
        }
        return java.util.Arrays.stream(added).boxed().toList();
    }

    private static Instant start(Run run) {
        Instant started = run.started();
        return started == null ? Instant.MIN : started;
    }
}
