package dev.jslim.tracer.probe;

import dev.jslim.analyzer.evidence.ProbeOutcome;
import dev.jslim.tracer.engine.Content;

/**
 * What a probe got.
 *
 * @param status HTTP status, or the exit status of a command
 * @param contentType without parameters, in small letters, or empty
 */
public record Answer(Probe probe, int status, String contentType, Content body) {
    /** Returns it as evidence. */
    public ProbeOutcome outcome() {
        return new ProbeOutcome(probe.text(), status, contentType, body.bytes(), body.digest());
    }

    /** Returns whether the application failed to answer as it should: a server error, or a command that cannot be run. */
    public boolean failed() {
        return switch (probe) {
            case Probe.Http _ -> status >= 500;
            case Probe.Health _ -> false;
            case Probe.Exit _ -> status != 0;
            case Probe.Exec _ -> status == 126 || status == 127 || status < 0;
        };
    }
}
