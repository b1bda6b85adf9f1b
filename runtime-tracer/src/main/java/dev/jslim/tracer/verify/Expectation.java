package dev.jslim.tracer.verify;

import dev.jslim.analyzer.evidence.ProbeOutcome;
import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.probe.Probe;

/**
 * What the original answers to a probe.
 *
 * @param steady whether two runs of the original gave the same body; where they did not, no body is compared
 * @param body of the untraced run
 */
public record Expectation(Probe probe, int status, String contentType, boolean steady, Content body) {
    /** Returns whether an answer is like another one of the same probe, bodies included. */
    static boolean same(ProbeOutcome first, ProbeOutcome second) {
        return first.status() == second.status()
                && first.contentType().equals(second.contentType())
                && first.digest().equals(second.digest());
    }
}
