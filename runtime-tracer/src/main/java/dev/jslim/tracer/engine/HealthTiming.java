package dev.jslim.tracer.engine;

import java.time.Duration;

/**
 * How often a HEALTHCHECK is to be run; what an image does not say is as the engine has it.
 *
 * @param interval between two runs
 * @param timeout of one run
 * @param startPeriod in which failures do not count
 * @param retries consecutive failures that make it unhealthy
 * @see <a href="https://docs.docker.com/reference/dockerfile/#healthcheck">HEALTHCHECK</a>
 */
public record HealthTiming(Duration interval, Duration timeout, Duration startPeriod, int retries) {
    /** What holds if an image says nothing. */
    public static final HealthTiming DEFAULT =
            new HealthTiming(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ZERO, 3);

    /** Returns how long after its start a container is unhealthy that was never healthy. */
    public Duration patience() {
        return startPeriod.plus(interval.multipliedBy(retries));
    }
}
