package dev.jslim.tracer.probe.ready;

import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.probe.ready.Service.Protocol;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits until a connection is accepted. */
public final class TcpCheck implements ReadyCheck {
    private static final int CONNECT_MILLIS = 500;

    private final Host host;
    private final List<Integer> ports;

    /** Waits for one of the ports. */
    public TcpCheck(Host host, List<Integer> ports) {
        this.host = host;
        this.ports = List.copyOf(ports);
    }

    @Override
    public @Nullable Service poll() {
        for (int port : ports) {
            if (accepts(host, port)) {
                return Service.at(port, Protocol.OTHER);
            }
        }
        return null;
    }

    @Override
    public String problem() {
        return "no connection was accepted";
    }

    static boolean accepts(Host host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(host.address(port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
