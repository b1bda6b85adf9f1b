package dev.jslim.tracer.verify;

import dev.jslim.tracer.probe.Probe;
import java.time.Duration;
import java.util.List;

/**
 * How the original behaves: what a candidate is compared with.
 *
 * @param expectations in the order of the probes
 * @param timeToReady of the untraced original
 */
public record Reference(List<Expectation> expectations, Duration timeToReady) {
    public Reference {
        expectations = List.copyOf(expectations);
    }

    /** Returns the probes, in order. */
    public List<Probe> probes() {
        return expectations.stream().map(Expectation::probe).toList();
    }

    /** Returns the probes whose answers differ from run to run, so that only status and media type are compared. */
    public List<String> unsteady() {
        return expectations.stream()
                .filter(expectation -> !expectation.steady())
                .map(expectation -> expectation.probe().text())
                .toList();
    }
}
