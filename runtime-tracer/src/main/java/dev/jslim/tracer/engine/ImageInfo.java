package dev.jslim.tracer.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image of the engine and the part of its configuration that decides how it is run.
 *
 * @param id {@code sha256:…} of the configuration
 * @param tags the names it has
 * @param bytes sum of its layers, unpacked
 * @param operatingSystem in Go's words
 * @param architecture in Go's words
 * @param entrypoint empty if there is none
 * @param command empty if there is none
 * @param environment {@code NAME=value}
 * @param user as the image says it, or empty
 * @param workingDirectory or empty
 * @param tcpPorts exposed TCP ports, ascending
 * @param stopSignal such as {@code SIGTERM}, or empty
 * @param stopTimeoutSeconds grace period that the image asks for, or null
 * @param labels of the image
 * @param healthcheck the test of HEALTHCHECK, empty if there is none or it is {@code NONE}
 * @param healthTiming how often it is to be run
 */
public record ImageInfo(
        String id,
        List<String> tags,
        long bytes,
        String operatingSystem,
        String architecture,
        List<String> entrypoint,
        List<String> command,
        List<String> environment,
        String user,
        String workingDirectory,
        List<Integer> tcpPorts,
        String stopSignal,
        @Nullable Integer stopTimeoutSeconds,
        Map<String, String> labels,
        List<String> healthcheck,
        HealthTiming healthTiming) {
    public ImageInfo {
        tags = List.copyOf(tags);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        tcpPorts = List.copyOf(tcpPorts);
        labels = Map.copyOf(labels);
        healthcheck = List.copyOf(healthcheck);
    }

    /** Returns {@code os/architecture}. */
    public String platform() {
        return operatingSystem + "/" + architecture;
    }
}
