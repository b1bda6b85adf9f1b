package dev.jslim.tracer.probe.ready;

import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.client.HttpAsker;
import dev.jslim.tracer.probe.client.Listener;
import dev.jslim.tracer.probe.client.Sources;
import dev.jslim.tracer.probe.client.Tls;
import dev.jslim.tracer.probe.ready.Service.Protocol;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Waits for the answer to a request, over TLS where the port speaks that. */
public final class HttpCheck implements ReadyCheck {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int BAD_REQUEST = 400;

    private final Host host;
    private final List<Integer> ports;
    private final Probe.Http request;
    private final Sources sources;
    private final Runnable beforeRequest;
    private final Set<Integer> tls = new HashSet<>();
    private final Set<Integer> plain = new HashSet<>();
    private String problem = "no connection was accepted";
    private int silentPort;
    private long silentSince;
    private boolean other;

    /**
     * Waits for an answer.
     *
     * @param ports where to ask, one after the other
     * @param request whose answer shows that it is ready
     * @param beforeRequest is run when a connection was accepted, before the request is sent
     */
    public HttpCheck(Host host, List<Integer> ports, Probe.Http request, Sources sources, Runnable beforeRequest) {
        this.host = host;
        this.ports = List.copyOf(ports);
        this.request = request;
        this.sources = sources;
        this.beforeRequest = beforeRequest;
        if (request.target().scheme().equals("https")) {
            tls.addAll(ports);
        } else if (!request.target().scheme().isEmpty()) {
            plain.addAll(ports);
        }
    }

    @Override
    public @Nullable Service poll() throws InterruptedException {
        for (int port : ports) {
            if (TcpCheck.accepts(host, port) && answers(port)) {
                return new Service(new Listener(port, tls.contains(port)), Protocol.HTTP);
            }
        }
        return null;
    }

    /** Returns the port that accepts connections, but does not speak HTTP as far as can be told; 0 if there is none. */
    int speaksOtherwise(Duration patience) {
        boolean silent = other || System.nanoTime() - silentSince > patience.toNanos();
        return silent ? silentPort : 0;
    }

    @Override
    public String problem() {
        return problem;
    }

    private boolean answers(int port) throws InterruptedException {
        beforeRequest.run();
        if (!tls.contains(port) && !plain.contains(port) && Tls.usual(port) && Tls.spoken(host, port)) {
            tls.add(port);
        }
        try (HttpAsker asker = new HttpAsker(host, port, tls.contains(port), ANSWER, sources)) {
            int status = asker.ask(request).status();
            // A port that wants TLS tells those who do not speak it that their request is a bad one.
            if (status == BAD_REQUEST && takesTlsInstead(port)) {
                return answers(port);
            }
            silentPort = 0;
            problem = request.text() + " on port " + port + " answered " + status;
            // A gateway says so while what is behind it still starts.
            return status < 502 || status > 504;
        } catch (IOException e) {
            if (takesTlsInstead(port)) {
                return answers(port);
            }
            problem = String.valueOf(e.getMessage());
            if (silentPort == 0) {
                silentPort = port;
                silentSince = System.nanoTime();
            }
            other |= e.getCause() instanceof ProtocolException;
            return false;
        }
    }

    private boolean takesTlsInstead(int port) {
        return !plain.contains(port) && !tls.contains(port) && Tls.spoken(host, port) && tls.add(port);
    }
}
