package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.ContainerNetwork;
import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.engine.Overrides;
import java.util.List;
import java.util.Map;

/** What the engine connects containers with. */
final class Networks {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private Networks() {}

    static void create(DockerClient client, String name, boolean internal, Map<String, String> labels) {
        client.createNetworkCmd()
                .withName(name)
                .withDriver("bridge")
                .withInternal(internal)
                .withCheckDuplicate(true)
                .withLabels(labels)
                .exec();
    }

    /** Removes one that is there and has no container on it, which Docker refuses with 403 and Podman with 409. */
    static void remove(DockerClient client, String name) {
        try {
            client.removeNetworkCmd(name).exec();
        } catch (DockerException e) {
            if (!List.of(FORBIDDEN, NOT_FOUND, CONFLICT).contains(e.getHttpStatus())) {
                throw e;
            }
        }
    }

    /** Joins the networks after the first: the API creates a container on one, and joins the others afterwards. */
    static void join(DockerClient client, String container, Overrides overrides) {
        for (String network : overrides.networks().stream().skip(1).toList()) {
            client.connectToNetworkCmd()
                    .withContainerId(container)
                    .withNetworkId(network)
                    .withContainerNetwork(new ContainerNetwork().withAliases(overrides.aliases()))
                    .exec();
        }
    }

    /** Returns where the ports of a container are connected to. */
    static Host host(InspectContainerResponse container, Reach reach) {
        Map<Integer, Integer> published = PublishedPorts.of(container.getNetworkSettings());
        if (!published.isEmpty()) {
            return new Host(reach.host(), published);
        }
        if ("host".equals(container.getHostConfig().getNetworkMode())) {
            return Host.of(reach.host());
        }
        for (ContainerNetwork network :
                container.getNetworkSettings().getNetworks().values()) {
            String address = network.getIpAddress();
            if (address != null && !address.isEmpty()) {
                return Host.of(address);
            }
        }
        return Host.NONE;
    }
}
