package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.InternetProtocol;
import com.github.dockerjava.api.model.NetworkSettings;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import dev.jslim.tracer.engine.Overrides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Ports of a container that the engine's host passes on, each at a port that the host chooses. */
final class PublishedPorts {
    private PublishedPorts() {}

    /** Returns whether a container on these networks can have any: not one that has no network of its own. */
    static boolean arePossible(List<String> networks) {
        return networks.isEmpty() || !Overrides.isNetworkMode(networks.getFirst());
    }

    /**
     * Publishes TCP ports.
     *
     * @param address of the engine's host, or empty for all that it has
     */
    static void add(CreateContainerCmd create, List<Integer> ports, String address) {
        List<ExposedPort> exposed = new ArrayList<>();
        List<PortBinding> bindings = new ArrayList<>();
        for (int port : ports) {
            exposed.add(ExposedPort.tcp(port));
            bindings.add(new PortBinding(
                    address.isEmpty() ? Ports.Binding.empty() : Ports.Binding.bindIp(address), ExposedPort.tcp(port)));
        }
        create.withExposedPorts(exposed);
        HostConfig host = Objects.requireNonNull(create.getHostConfig(), "set before");
        host.withPortBindings(bindings);
    }

    /** Returns the port of the host for each TCP port of a container that runs and has one. */
    static Map<Integer, Integer> of(NetworkSettings settings) {
        Map<Integer, Integer> published = new HashMap<>();
        Ports ports = settings.getPorts();
        if (ports != null) {
            ports.getBindings().forEach((port, bindings) -> {
                if (port.getProtocol() == InternetProtocol.TCP && bindings != null && bindings.length > 0) {
                    published.put(port.getPort(), Integer.parseInt(bindings[0].getHostPortSpec()));
                }
            });
        }
        return published;
    }
}
