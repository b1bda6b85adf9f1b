package dev.jslim.tracer.engine;

import java.util.List;
import java.util.Map;

/**
 * A container to create. Nothing is privileged.
 *
 * @param overrides what is not as the image says it
 * @param volumes paths that get an anonymous volume of ours
 * @param ports of TCP that will be connected to from here; published only if there is no other way
 * @param disableHealthcheck whether the engine must not run the image's HEALTHCHECK
 */
public record ContainerSpec(
        String image,
        Overrides overrides,
        Map<String, String> labels,
        List<String> volumes,
        List<Integer> ports,
        boolean disableHealthcheck) {
    public ContainerSpec {
        labels = Map.copyOf(labels);
        volumes = List.copyOf(volumes);
        ports = List.copyOf(ports);
    }

    /** Returns the image run as it is. */
    public static ContainerSpec of(String image) {
        return new ContainerSpec(image, Overrides.NONE, Map.of(), List.of(), List.of(), false);
    }

    /** Returns this with exactly these overrides. */
    public ContainerSpec with(Overrides all) {
        return new ContainerSpec(image, all, labels, volumes, ports, disableHealthcheck);
    }

    /** Returns this with another program, the image's command not added. */
    public ContainerSpec running(List<String> program) {
        return with(overrides.with(change -> change.entrypoint(program).command(List.of())));
    }

    /** Returns this with these labels. */
    public ContainerSpec withLabels(Map<String, String> all) {
        return new ContainerSpec(image, overrides, all, volumes, ports, disableHealthcheck);
    }

    /** Returns this with an anonymous volume at the path. */
    public ContainerSpec withVolume(String path) {
        return new ContainerSpec(image, overrides, labels, List.of(path), ports, disableHealthcheck);
    }

    /** Returns this, to be connected to at these ports. */
    public ContainerSpec withPorts(List<Integer> all) {
        return new ContainerSpec(image, overrides, labels, volumes, all, disableHealthcheck);
    }

    /** Returns this without the image's HEALTHCHECK. */
    public ContainerSpec withoutHealthcheck() {
        return new ContainerSpec(image, overrides, labels, volumes, ports, true);
    }
}
