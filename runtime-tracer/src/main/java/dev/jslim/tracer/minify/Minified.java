package dev.jslim.tracer.minify;

import dev.jslim.analyzer.plan.KeepPlan;
import dev.jslim.tracer.verify.Verification;
import java.util.Set;
import java.util.TreeSet;

/**
 * A minified image that behaves as the original does.
 *
 * @param name under which the engine has it
 * @param id {@code sha256:…}
 * @param bytes of the files in its layers
 * @param plan what was kept and why
 * @param verification of the image as it is
 * @param healed paths that were put back after a verification missed them, sorted
 */
public record Minified(
        String name, String id, long bytes, KeepPlan plan, Verification verification, Set<String> healed) {
    public Minified {
        healed = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(healed));
    }
}
