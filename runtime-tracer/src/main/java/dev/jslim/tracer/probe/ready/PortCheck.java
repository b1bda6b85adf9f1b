package dev.jslim.tracer.probe.ready;

import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.client.Sources;
import dev.jslim.tracer.probe.ready.Service.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits until one of the ports answers in the protocol that goes with its number, HTTP if it has none of its own. */
public final class PortCheck implements ReadyCheck {
    /** Whoever closes connections for so long without a word does not speak HTTP. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<ReadyCheck> known = new ArrayList<>();
    private final @Nullable HttpCheck http;

    /**
     * Waits for one of the ports.
     *
     * @param asked whether HTTP is going to be asked for; otherwise a connection is enough
     */
    public PortCheck(Host host, List<Integer> ports, boolean asked, Sources sources, Runnable beforeRequest) {
        List<Integer> others = new ArrayList<>();
        for (int port : ports) {
            switch (port) {
                case Probe.Redis.USUAL_PORT -> known.add(ProtocolCheck.redis(host, port, sources, beforeRequest));
                case Probe.Postgres.USUAL_PORT -> known.add(ProtocolCheck.postgres(host, port, sources, beforeRequest));
                default -> others.add(port);
            }
        }
        http = others.isEmpty() || !asked
                ? null
                : new HttpCheck(host, others, new Probe.Http("GET", "/"), sources, beforeRequest);
        if (!asked && !others.isEmpty()) {
            known.add(new TcpCheck(host, others));
        }
    }

    @Override
    public @Nullable Service poll() throws InterruptedException {
        for (ReadyCheck check : known) {
            Service service = check.poll();
            if (service != null) {
                return service;
            }
        }
        if (http == null) {
            return null;
        }
        Service service = http.poll();
        int other = http.speaksOtherwise(PATIENCE);
        return service != null || other == 0 ? service : Service.at(other, Protocol.OTHER);
    }

    @Override
    public String problem() {
        return http == null ? known.getFirst().problem() : http.problem();
    }
}
