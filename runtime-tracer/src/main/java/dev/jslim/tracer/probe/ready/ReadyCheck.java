package dev.jslim.tracer.probe.ready;

import org.jspecify.annotations.Nullable;

/**
 * Whether an application is ready. Asked again and again by the caller, which knows how long to wait and whether the application
 * still lives.
 */
public interface ReadyCheck {
    /** Returns what was found to be ready, or null: not yet. */
    @Nullable
    Service poll() throws InterruptedException;

    /** Returns what was wrong when it was asked last. */
    String problem();
}
