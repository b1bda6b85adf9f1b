package dev.jslim.tracer.verify;

import dev.jslim.analyzer.JslimException.VerificationFailed;
import dev.jslim.analyzer.evidence.Evidence;
import java.time.Duration;
import java.util.List;

/**
 * What replaying the probes on a candidate gave.
 *
 * @param differences empty if it behaves as the original does
 * @param causes lookups that fail in it and did not fail in the original, sorted
 * @param evidence of its traced run
 * @param timeToReady of its untraced run
 */
public record Verification(
        List<Difference> differences, List<LikelyCause> causes, Evidence evidence, Duration timeToReady) {
    private static final int SHOWN = 10;

    public Verification {
        differences = List.copyOf(differences);
        causes = List.copyOf(causes);
    }

    /** Returns whether it behaves as the original does. */
    public boolean passed() {
        return differences.isEmpty();
    }

    /**
     * Does nothing if it passed.
     *
     * @param what the candidate, such as {@code the minified image}
     * @throws VerificationFailed naming the differences and the likely causes
     */
    public void orThrow(String what) {
        if (passed()) {
            return;
        }
        StringBuilder message = new StringBuilder(what).append(" does not behave as the original does:");
        for (Difference difference : differences) {
            message.append("\n  ").append(difference.probe()).append(' ').append(difference.message());
        }
        if (!causes.isEmpty()) {
            message.append("\nlikely because these are missing:");
            causes.stream().limit(SHOWN).forEach(cause -> {
                message.append("\n  ").append(cause.path());
                if (!cause.executable().isEmpty()) {
                    message.append(" (wanted by ").append(cause.executable()).append(')');
                }
            });
            if (causes.size() > SHOWN) {
                message.append("\n  and ").append(causes.size() - SHOWN).append(" more");
            }
        }
        throw new VerificationFailed(
                message.toString(), "probe what uses the missing parts with --probe, or keep them with --keep PATH");
    }
}
