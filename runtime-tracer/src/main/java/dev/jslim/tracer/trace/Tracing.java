package dev.jslim.tracer.trace;

import dev.jslim.tracer.launch.TraceCaps;

/**
 * How a run is watched.
 *
 * @param capabilities whether the recorder gets capabilities of its own
 * @param allowIncomplete whether evidence is used that is known to miss something
 */
public record Tracing(TraceCaps capabilities, boolean allowIncomplete) {
    /** What there is without options. */
    public static final Tracing DEFAULT = new Tracing(TraceCaps.AUTO, false);

    /** Returns this with other capabilities. */
    public Tracing with(TraceCaps other) {
        return new Tracing(other, allowIncomplete);
    }
}
