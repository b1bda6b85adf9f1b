package dev.jslim.tracer.sensor;

import dev.jslim.analyzer.evidence.Phase;

/**
 * The sizes that a log had when the phases of the run changed, in bytes. The sensor appends a record before the system call
 * goes on, so a record that starts at or after a boundary was made after that moment.
 *
 * @param readyAt when the application was ready
 * @param stopAt when it was told to stop, at least {@code readyAt}
 */
public record PhaseBoundaries(long readyAt, long stopAt) {
    /** A run whose phases are not known: everything is start. */
    public static final PhaseBoundaries NONE = new PhaseBoundaries(Long.MAX_VALUE, Long.MAX_VALUE);

    public PhaseBoundaries {
        if (readyAt < 0 || stopAt < readyAt) {
            throw new IllegalArgumentException("phases out of order: " + readyAt + ", " + stopAt);
        }
    }

    /** Returns the phase of a record that starts at this offset of the log. */
    public Phase at(long offset) {
        if (offset < readyAt) {
            return Phase.START;
        }
        return offset < stopAt ? Phase.SERVE : Phase.STOP;
    }
}
