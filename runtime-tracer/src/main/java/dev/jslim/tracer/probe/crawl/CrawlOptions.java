package dev.jslim.tracer.probe.crawl;

import java.util.List;

/**
 * How far links are followed.
 *
 * @param when whether at all
 * @param depth how many links away from where it starts
 * @param limit how many pages at most
 * @param from paths where it starts
 * @param without paths that begin so are left out
 */
public record CrawlOptions(When when, int depth, int limit, List<String> from, List<String> without) {
    /** What holds unless the user says otherwise. */
    public static final CrawlOptions DEFAULT = new CrawlOptions(When.UNLESS_PROBED, 3, 100, List.of("/"), List.of());

    public CrawlOptions {
        from = List.copyOf(from);
        without = List.copyOf(without);
    }

    /** When links are followed. */
    public enum When {
        /** Only if there are no probes. */
        UNLESS_PROBED,
        /** Beside the probes too. */
        ALWAYS,
        NEVER
    }

    /** Returns the same, but not beside probes. */
    public CrawlOptions unlessProbed() {
        return when == When.ALWAYS ? new CrawlOptions(When.UNLESS_PROBED, depth, limit, from, without) : this;
    }

    /** Returns whether links are followed. */
    public boolean wanted(boolean probed) {
        return switch (when) {
            case ALWAYS -> true;
            case UNLESS_PROBED -> !probed;
            case NEVER -> false;
        };
    }
}
