package dev.jslim.tracer.drive;

import dev.jslim.tracer.engine.Host;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where an application is, for programs on this machine.
 *
 * @param container its id
 * @param host where its ports are connected to
 * @param port that answered, or the first it listens on, or 0
 * @param ports all that it is said to listen on
 * @param tls whether it speaks TLS at the port
 */
public record Place(String container, Host host, int port, List<Integer> ports, boolean tls) {
    /** The variable that has the container's id. */
    static final String CONTAINER = "JSLIM_CONTAINER";

    public Place {
        ports = List.copyOf(ports);
    }

    /**
     * Returns it as variables: {@code JSLIM_CONTAINER}, {@code JSLIM_HOST}; where there is a port {@code JSLIM_PORT} and
     * {@code JSLIM_URL}; and {@code JSLIM_PORT_8080=8080} for each of the ports; the values are the ports to connect to from here.
     */
    public Map<String, String> environment() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(CONTAINER, container);
        all.put("JSLIM_HOST", host.name());
        if (port > 0) {
            all.put("JSLIM_PORT", String.valueOf(host.port(port)));
            all.put("JSLIM_URL", (tls ? "https://" : "http://") + host.authority(port));
        }
        ports.forEach(each -> all.put("JSLIM_PORT_" + each, String.valueOf(host.port(each))));
        return all;
    }
}
