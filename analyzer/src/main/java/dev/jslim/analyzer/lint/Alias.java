package dev.jslim.analyzer.lint;

/**
 * The id that another tool has for a rule.
 *
 * @param id such as {@code DL3009} or {@code StageNameCasing}
 */
public record Alias(String id, Match match) {
    /** What the other tool's rule finds, compared with ours. */
    public enum Match {
        SAME,
        /** Theirs finds less than ours. */
        NARROWER,
        /** Theirs finds more than ours. */
        BROADER
    }

    /** Returns an alias of the same meaning. */
    public static Alias same(String id) {
        return new Alias(id, Match.SAME);
    }

    /** Returns an alias whose rule finds less than ours. */
    public static Alias narrower(String id) {
        return new Alias(id, Match.NARROWER);
    }

    /** Returns an alias whose rule finds more than ours. */
    public static Alias broader(String id) {
        return new Alias(id, Match.BROADER);
    }
}
