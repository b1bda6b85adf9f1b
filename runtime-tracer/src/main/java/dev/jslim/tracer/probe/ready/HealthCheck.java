package dev.jslim.tracer.probe.ready;

import dev.jslim.tracer.engine.ExecResult;
import dev.jslim.tracer.probe.ready.Service.Protocol;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the image's HEALTHCHECK until it succeeds: often at first, then as often as the image asks for. */
public final class HealthCheck implements ReadyCheck {
    private static final long FIRST_NANOS = Duration.ofMillis(100).toNanos();

    private final Supplier<ExecResult> command;
    private final long longest;
    private long pause = FIRST_NANOS;
    private long next = System.nanoTime();
    private String problem = "its HEALTHCHECK has not ended";

    /**
     * Waits for success.
     *
     * @param command runs the check
     * @param interval of the image
     */
    public HealthCheck(Supplier<ExecResult> command, Duration interval) {
        this.command = command;
        this.longest = interval.toNanos();
    }

    @Override
    public @Nullable Service poll() {
        if (System.nanoTime() < next) {
            return null;
        }
        ExecResult result = command.get();
        if (result.exitCode() == 0) {
            return new Service(null, Protocol.OTHER);
        }
        problem = "its HEALTHCHECK ended with status " + result.exitCode()
                + result.output()
                        .text()
                        .lines()
                        .findFirst()
                        .map(line -> ": " + line.strip())
                        .orElse("");
        next = System.nanoTime() + Math.min(pause, longest);
        pause += pause / 2;
        return null;
    }

    @Override
    public String problem() {
        return problem;
    }
}
