package dev.jslim.tracer.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Whether an application answers yet. Asked again and again by the caller, which knows how long to wait and whether the
 * application still lives.
 */
public final class Readiness {
    private static final int CONNECT_MILLIS = 500;
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final String host;
    private final List<Integer> ports;
    private final Probe.@Nullable Http first;
    private final Runnable beforeRequest;
    private String lastProblem = "no connection was accepted";

    /**
     * @param first the request whose answer shows that it is ready, or null if accepting a connection is enough
     * @param beforeRequest is run when a connection was accepted, before the request is sent
     */
    public Readiness(String host, List<Integer> ports, Probe.@Nullable Http first, Runnable beforeRequest) {
        this.host = host;
        this.ports = List.copyOf(ports);
        this.first = first;
        this.beforeRequest = beforeRequest;
    }

    /** Returns the port that answers, or empty: not yet. */
    public OptionalInt poll() throws InterruptedException {
        for (int port : ports) {
            if (accepts(port) && (first == null || answers(port, first))) {
                return OptionalInt.of(port);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns what was wrong when it was asked last. */
    public String lastProblem() {
        return lastProblem;
    }

    private boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean answers(int port, Probe.Http request) throws InterruptedException {
        beforeRequest.run();
        try (HttpAsker asker = new HttpAsker(host, port, ANSWER)) {
            int status = asker.ask(request).status();
            // A gateway says so while what is behind it still starts.
            lastProblem = request.text() + " on port " + port + " answered " + status;
            return status < 502 || status > 504;
        } catch (IOException e) {
            lastProblem = String.valueOf(e.getMessage());
            return false;
        }
    }
}
