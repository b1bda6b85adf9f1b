package dev.jslim.tracer.probe.client;

/**
 * A port at which the application listens.
 *
 * @param tls whether it speaks TLS there
 */
public record Listener(int port, boolean tls) {}
