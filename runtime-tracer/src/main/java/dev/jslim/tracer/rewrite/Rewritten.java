package dev.jslim.tracer.rewrite;

import dev.jslim.analyzer.rewrite.RewritePlan;
import dev.jslim.tracer.verify.Verification;
import java.util.List;

/**
 * A rewritten Dockerfile that was built and behaves as the original does.
 *
 * @param image name of what it builds; it belongs to the session
 * @param bytes of that image
 * @param alternatives the plans that were possible too and were not tried
 * @param failures what was tried before and did not do, one sentence each
 */
public record Rewritten(
        Draft draft,
        String image,
        long bytes,
        Verification verification,
        List<RewritePlan> alternatives,
        List<String> failures) {
    public Rewritten {
        alternatives = List.copyOf(alternatives);
        failures = List.copyOf(failures);
    }
}
