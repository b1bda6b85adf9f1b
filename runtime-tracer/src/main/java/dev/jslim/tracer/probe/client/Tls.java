package dev.jslim.tracer.probe.client;

import dev.jslim.tracer.engine.Host;
import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Whether a port speaks TLS. */
public final class Tls {
    private static final int MILLIS = 2000;
    private static final Set<Integer> USUAL = Set.of(443, 8443);
    private static final SSLSocketFactory SOCKETS = AnyCertificate.context().getSocketFactory();

    private Tls() {}

    /** Returns whether TLS is what is usual on a port, so that it is tried first. */
    public static boolean usual(int port) {
        return USUAL.contains(port);
    }

    /** Returns whether a handshake succeeds within two seconds, which is all that proves it. */
    public static boolean spoken(Host host, int port) {
        try (Socket plain = new Socket()) {
            plain.connect(host.address(port), MILLIS);
            plain.setSoTimeout(MILLIS);
            try (SSLSocket socket = (SSLSocket) SOCKETS.createSocket(plain, host.name(), host.port(port), true)) {
                socket.startHandshake();
                return true;
            }
        } catch (IOException e) {
            return false;
        }
    }
}
