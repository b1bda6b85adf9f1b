package dev.jslim.tracer.trace;

import dev.jslim.tracer.probe.Probe;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an application is run and what it is asked; the same for the original and for what is made of it.
 *
 * @param probes in this order; empty to crawl from {@code /} if the image exposes a port
 * @param port where it listens, or null for the ports that the image exposes
 * @param readyTimeout how long it may take until it answers
 * @param environment {@code NAME=value} beside the image's own
 */
public record RunOptions(List<Probe> probes, @Nullable Integer port, Duration readyTimeout, List<String> environment) {
    /** What there is without options. */
    public static final RunOptions DEFAULT = new RunOptions(List.of(), null, Duration.ofSeconds(60), List.of());

    public RunOptions {
        probes = List.copyOf(probes);
        environment = List.copyOf(environment);
    }

    /** Returns this with exactly these probes. */
    public RunOptions withProbes(List<? extends Probe> all) {
        return new RunOptions(List.copyOf(all), port, readyTimeout, environment);
    }

    /** Returns this with another timeout. */
    public RunOptions withReadyTimeout(Duration timeout) {
        return new RunOptions(probes, port, timeout, environment);
    }
}
