package dev.jslim.tracer.probe.client;

import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks one application over the network, at its own port or at another that a probe names. */
public final class Client implements AutoCloseable {
    private static final int HTTP = 80;

    private final Host host;
    private final @Nullable Listener own;
    private final Duration timeout;
    private final Sources sources;
    private final Map<Listener, HttpAsker> askers = new HashMap<>();
    private final Map<Integer, Boolean> tls = new HashMap<>();

    /**
     * Asks there.
     *
     * @param host address of the container
     * @param own where it was found to be ready, or null if that was told by other means
     * @param timeout for each answer
     */
    public Client(Host host, @Nullable Listener own, Duration timeout, Sources sources) {
        this.host = host;
        this.own = own;
        this.timeout = timeout;
        this.sources = sources;
    }

    /**
     * Returns the answer to a probe.
     *
     * @throws IOException if none comes, or not in time; its message names the probe and the reason
     */
    public Answer ask(Probe probe) throws IOException, InterruptedException {
        try {
            return switch (probe) {
                case Probe.Http http -> at(http.target()).ask(http);
                case Probe.WebSocket socket -> at(socket.target()).ask(socket);
                case Probe.Tcp tcp -> TcpTalk.ask(tcp, host, port(tcp.port(), HTTP), timeout, sources);
                case Probe.Redis redis ->
                    RedisTalk.ask(redis, host, port(redis.port(), Probe.Redis.USUAL_PORT), timeout, sources);
                case Probe.Postgres postgres ->
                    PostgresTalk.ask(postgres, host, port(postgres.port(), Probe.Postgres.USUAL_PORT), timeout);
                case Probe.Exec _, Probe.Run _, Probe.Health _, Probe.Exit _ ->
                    throw new IllegalArgumentException(probe.text());
            };
        } catch (IOException e) {
            throw probe instanceof Probe.Http || probe instanceof Probe.WebSocket ? e : HttpErrors.noAnswer(probe, e);
        }
    }

    /**
     * Returns the body of an answer, up to {@link HttpAsker#LARGEST_DOWNLOAD} bytes of it.
     *
     * @throws IOException if none comes, or not in time
     */
    public byte[] download(Probe.Http probe) throws IOException, InterruptedException {
        return at(probe.target()).download(probe);
    }

    /** Returns the address of the application's own port, {@code http://host:port}. */
    public String origin() {
        return at(Target.path("/")).origin();
    }

    private HttpAsker at(Target target) {
        int port = port(target.port(), HTTP);
        boolean secure =
                target.scheme().isEmpty() ? speaksTls(port) : target.scheme().endsWith("s");
        return askers.computeIfAbsent(
                new Listener(port, secure), to -> new HttpAsker(host, to.port(), to.tls(), timeout, sources));
    }

    private boolean speaksTls(int port) {
        if (own != null && own.port() == port) {
            return own.tls();
        }
        return tls.computeIfAbsent(port, other -> Tls.usual(other) && Tls.spoken(host, other));
    }

    private int port(int asked, int usual) {
        return asked > 0 ? asked : own == null ? usual : own.port();
    }

    @Override
    public void close() {
        askers.values().forEach(HttpAsker::close);
    }
}
