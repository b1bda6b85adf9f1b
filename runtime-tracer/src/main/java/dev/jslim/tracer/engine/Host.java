package dev.jslim.tracer.engine;

import java.net.InetSocketAddress;
import java.util.Map;

/**
 * Where the ports of a container are connected to from here. Everything else speaks of ports as the container has them.
 *
 * @param name of the container on its network, or of the engine's host if ports are published; empty if there is neither
 * @param published TCP port of the container to that of the engine's host; empty if none is published
 */
public record Host(String name, Map<Integer, Integer> published) {
    /** Nothing to connect to. */
    public static final Host NONE = Host.of("");

    public Host {
        published = Map.copyOf(published);
    }

    /** Returns a host whose ports are those of the container. */
    public static Host of(String name) {
        return new Host(name, Map.of());
    }

    /** Returns the port to connect to for a port of the container. */
    public int port(int inside) {
        return published.getOrDefault(inside, inside);
    }

    /** Returns where to connect to for a port of the container. */
    public InetSocketAddress address(int inside) {
        return new InetSocketAddress(name, port(inside));
    }

    /** Returns name and port, as in URIs, for a port of the container. */
    public String authority(int inside) {
        return (name.contains(":") ? "[" + name + "]" : name) + ":" + port(inside);
    }
}
