package dev.jslim.tracer.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An image to build.
 *
 * @param context the directory that COPY reads from
 * @param dockerfile anywhere, inside or outside the context
 * @param arguments build arguments
 * @param target the stage to build, or null for the last
 * @param timeout after which the build is killed
 */
public record BuildRequest(
        Path context,
        Path dockerfile,
        Map<String, String> arguments,
        @Nullable String target,
        Duration timeout) {
    private static final Duration LONG = Duration.ofHours(2);

    public BuildRequest {
        arguments = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /** Returns the build of a Dockerfile's last stage. */
    public static BuildRequest of(Path context, Path dockerfile) {
        return new BuildRequest(context, dockerfile, Map.of(), null, LONG);
    }

    /** Returns this with build arguments. */
    public BuildRequest withArguments(Map<String, String> all) {
        return new BuildRequest(context, dockerfile, all, target, timeout);
    }

    /** Returns this up to a stage. */
    public BuildRequest withTarget(String stage) {
        return new BuildRequest(context, dockerfile, arguments, stage, timeout);
    }
}
