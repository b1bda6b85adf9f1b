package dev.jslim.tracer.engine;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A place where an engine may listen.
 *
 * @param origin what names it: {@code DOCKER_HOST}, {@code context desktop-linux}, {@code default socket}
 * @param host {@code unix:///path} or {@code tcp://host:port}
 * @param knownToDocker whether the docker program, left alone, would use it too
 * @param certificates directory with ca.pem, cert.pem and key.pem when TLS is wanted, else null
 */
public record Endpoint(
        String origin,
        URI host,
        boolean knownToDocker,
        @Nullable Path certificates) {
    /** Returns it as shown to people. */
    public String describe() {
        return origin + " (" + host + ")";
    }
}
