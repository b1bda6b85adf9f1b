package dev.jslim.analyzer.config;

import dev.jslim.analyzer.lint.FailureThreshold;
import dev.jslim.analyzer.lint.Preset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for beside configuration files: on the command line, in the environment. What is null is not asked for.
 *
 * @param select empty if nothing is selected
 */
public record Asked(
        @Nullable Preset preset,
        @Nullable Boolean preview,
        List<String> select,
        List<String> ignore,
        @Nullable FailureThreshold threshold,
        @Nullable Boolean unsafeFixes) {
    /** Nothing. */
    public static final Asked NOTHING = new Asked(null, null, List.of(), List.of(), null, null);
}
