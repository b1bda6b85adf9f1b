package dev.jslim.tracer.probe.ready;

import dev.jslim.tracer.probe.client.Listener;
import org.jspecify.annotations.Nullable;

/**
 * What an application was found to offer.
 *
 * @param listener where, or null if its readiness was told otherwise
 */
public record Service(@Nullable Listener listener, Protocol protocol) {
    /** What is spoken at the port. */
    public enum Protocol {
        HTTP,
        REDIS,
        POSTGRES,
        /** Connections are accepted; what is spoken is not known. */
        OTHER
    }

    /** Returns a port at which something is spoken in the clear. */
    static Service at(int port, Protocol protocol) {
        return new Service(new Listener(port, false), protocol);
    }
}
