package dev.jslim.analyzer.command;

import java.util.List;

/**
 * A directory that a call fills and that nothing needs at run time.
 *
 * @param kind what is in it
 * @param paths the directory, without a slash at the end; {@code ~} is the home of a user that only the run tells. Several are
 *     alternatives between which the version of the manager decides. Empty if nothing is known.
 */
public record Cache(Kind kind, List<String> paths) {
    /** What a cache holds. */
    public enum Kind {
        /** Lists of what can be installed. */
        INDEX,
        /** Packages as they were downloaded, or built on the way. */
        PACKAGES,
        /** What a compiler keeps to be faster the next time. */
        BUILD
    }

    public Cache {
        paths = List.copyOf(paths);
    }
}
