package dev.jslim.tracer.process;

import dev.jslim.tracer.engine.Endpoint;
import java.util.Map;

/** What the docker program has to be told. */
public final class DockerProgram {
    private DockerProgram() {}

    /** Returns the variables with which it uses the same engine: it does not look in the places where only we have found one. */
    public static Map<String, String> environment(Endpoint endpoint) {
        return endpoint.knownToDocker()
                ? Map.of()
                : Map.of("DOCKER_HOST", endpoint.host().toString());
    }
}
