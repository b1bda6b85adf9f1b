package dev.jslim.tracer.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container to create; what is not said here is as the image says it. No port is ever published and nothing is privileged.
 *
 * @param entrypoint null for the image's own entrypoint and command
 * @param command arguments after the entrypoint; without an entrypoint they replace the image's command unless empty
 * @param environment {@code NAME=value} beside the image's own
 * @param volumes paths that get an anonymous volume
 * @param disableHealthcheck whether the engine must not run the image's HEALTHCHECK
 */
public record ContainerSpec(
        String image,
        @Nullable List<String> entrypoint,
        List<String> command,
        List<String> environment,
        Map<String, String> labels,
        List<String> volumes,
        boolean disableHealthcheck) {
    public ContainerSpec {
        entrypoint = entrypoint == null ? null : List.copyOf(entrypoint);
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        labels = Map.copyOf(labels);
        volumes = List.copyOf(volumes);
    }

    /** Returns the image run as it is. */
    public static ContainerSpec of(String image) {
        return new ContainerSpec(image, null, List.of(), List.of(), Map.of(), List.of(), false);
    }

    /** Returns this with another program, the image's command not added. */
    public ContainerSpec running(List<String> program) {
        return new ContainerSpec(image, program, List.of(), environment, labels, volumes, disableHealthcheck);
    }

    /** Returns this with an environment beside the image's own. */
    public ContainerSpec withEnvironment(List<String> variables) {
        return new ContainerSpec(image, entrypoint, command, variables, labels, volumes, disableHealthcheck);
    }

    /** Returns this with these labels. */
    public ContainerSpec withLabels(Map<String, String> all) {
        return new ContainerSpec(image, entrypoint, command, environment, all, volumes, disableHealthcheck);
    }

    /** Returns this with an anonymous volume at the path. */
    public ContainerSpec withVolume(String path) {
        return new ContainerSpec(image, entrypoint, command, environment, labels, List.of(path), disableHealthcheck);
    }

    /** Returns this without the image's HEALTHCHECK. */
    public ContainerSpec withoutHealthcheck() {
        return new ContainerSpec(image, entrypoint, command, environment, labels, volumes, true);
    }
}
