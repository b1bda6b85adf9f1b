package dev.jslim.analyzer.command;

import dev.jslim.grammar.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a cache that a call fills.
 *
 * @param by what keeps it out of the layer, or leaves the question open: an option, a command, a mount; null if nothing in the RUN does
 */
public record CacheUse(
        PackageCall call,
        Cache cache,
        State state,
        @Nullable Span by) {
    /** Where the content of the cache ends up. */
    public enum State {
        /** In the layer. */
        KEPT,
        /** Nowhere: an option or a variable switches the cache off. */
        DISABLED,
        /** Nowhere: a command after the call removes it. */
        CLEANED,
        /** Outside of the layer: a mount of the RUN lies there. */
        MOUNTED,
        /** The text does not tell. */
        UNRESOLVED
    }

    /** Returns whether it is certain that the cache becomes part of the layer. */
    public boolean kept() {
        return state == State.KEPT;
    }
}
