package dev.jslim.tracer.trace;

import dev.jslim.tracer.launch.TraceCaps;
import dev.jslim.tracer.sensor.SensorEngine;
import org.jspecify.annotations.Nullable;

/**
 * How a run is watched.
 *
 * @param capabilities whether the recorder gets capabilities of its own
 * @param engine how the recorder is told of system calls, or null for the best way that works
 * @param allowIncomplete whether evidence is used that is known to miss something
 */
public record Tracing(TraceCaps capabilities, @Nullable SensorEngine engine, boolean allowIncomplete) {
    /** What there is without options. */
    public static final Tracing DEFAULT = new Tracing(TraceCaps.AUTO, null, false);

    /** Returns this with other capabilities. */
    public Tracing with(TraceCaps other) {
        return new Tracing(other, engine, allowIncomplete);
    }
}
