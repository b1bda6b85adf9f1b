package dev.jslim.analyzer.evidence;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One use of one path.
 *
 * @param path absolute, as asked for: symbolic links and {@code ..} still in it
 * @param resolved what it led to inside the container, or null if that is the same path
 * @param errno 0 if the path was there, else the error number of the lookup (2 is ENOENT)
 * @param executable the program that asked, as a path in the container, or empty if not known
 * @param count at least so many times in one run
 * @param runs in which it was seen
 */
public record Observation(
        String path,
        @Nullable String resolved,
        Use use,
        int errno,
        String executable,
        Phase phase,
        long count,
        RunSet runs)
        implements Comparable<Observation> {
    private static final Comparator<Observation> BY_WHAT_WAS_SEEN = Comparator.comparing(Observation::path)
            .thenComparing(Observation::use)
            .thenComparingInt(Observation::errno)
            .thenComparing(Observation::executable)
            .thenComparing(Observation::phase)
            .thenComparing(Observation::resolved, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Makes an observation of a run that is not known yet. */
    public Observation(
            String path, @Nullable String resolved, Use use, int errno, String executable, Phase phase, long count) {
        this(path, resolved, use, errno, executable, phase, count, RunSet.NONE);
    }

    /** Returns whether the lookup failed. */
    public boolean failed() {
        return errno != 0;
    }

    /** Returns the same use, seen so many times. */
    public Observation withCount(long times) {
        return new Observation(path, resolved, use, errno, executable, phase, times, runs);
    }

    /** Returns the same use, seen in these runs. */
    public Observation in(RunSet others) {
        return new Observation(path, resolved, use, errno, executable, phase, count, others);
    }

    /** Returns where the path led, which is the path itself if no link was on the way. */
    public String target() {
        return resolved == null ? path : resolved;
    }

    /** Returns whether both say the same but for the count and the runs. */
    boolean sees(Observation other) {
        return BY_WHAT_WAS_SEEN.compare(this, other) == 0;
    }

    /** Orders by path, use, errno, executable, phase, resolved path: by what was seen, whatever the count and the runs. */
    @Override
    public int compareTo(Observation other) {
        return BY_WHAT_WAS_SEEN.compare(this, other);
    }
}
