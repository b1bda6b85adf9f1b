package dev.jslim.tracer.probe.ready;

import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.client.Client;
import dev.jslim.tracer.probe.client.Listener;
import dev.jslim.tracer.probe.client.Sources;
import dev.jslim.tracer.probe.ready.Service.Protocol;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits until a server of another protocol than HTTP answers in its own; what it answers may be that it wants a password. */
public final class ProtocolCheck implements ReadyCheck {
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Host host;
    private final int port;
    private final Protocol protocol;
    private final Sources sources;
    private final Runnable beforeRequest;
    private String problem = "no connection was accepted";

    private ProtocolCheck(Host host, int port, Protocol protocol, Sources sources, Runnable beforeRequest) {
        this.host = host;
        this.port = port;
        this.protocol = protocol;
        this.sources = sources;
        this.beforeRequest = beforeRequest;
    }

    /** Waits for an answer to PING. */
    public static ReadyCheck redis(Host host, int port, Sources sources, Runnable beforeRequest) {
        return new ProtocolCheck(host, port, Protocol.REDIS, sources, beforeRequest);
    }

    /** Waits for an answer to the start of a connection that is not that the server is starting up. */
    public static ReadyCheck postgres(Host host, int port, Sources sources, Runnable beforeRequest) {
        return new ProtocolCheck(host, port, Protocol.POSTGRES, sources, beforeRequest);
    }

    @Override
    public @Nullable Service poll() throws InterruptedException {
        if (!TcpCheck.accepts(host, port)) {
            return null;
        }
        beforeRequest.run();
        Probe probe =
                protocol == Protocol.REDIS ? new Probe.Redis(port, "", List.of("PING"), "") : new Probe.Postgres(port);
        try (Client client = new Client(host, new Listener(port, false), ANSWER, sources)) {
            Answer answer = client.ask(probe);
            String text = answer.body().text().strip();
            problem = probe.text() + " answered '" + text + "'";
            boolean busy = protocol == Protocol.POSTGRES ? answer.status() != 0 : text.startsWith("LOADING");
            return busy ? null : Service.at(port, protocol);
        } catch (IOException e) {
            problem = String.valueOf(e.getMessage());
            return null;
        }
    }

    @Override
    public String problem() {
        return problem;
    }
}
