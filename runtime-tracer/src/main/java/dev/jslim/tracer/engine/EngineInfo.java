package dev.jslim.tracer.engine;

/**
 * An engine that answered.
 *
 * @param endpoint how it was reached
 * @param version such as {@code 20.10.24}
 * @param apiVersion the API version in use, such as {@code 1.41}
 * @param architecture of its kernel, in Go's words: {@code amd64}, {@code arm64}
 * @param operatingSystem of its containers: {@code linux} or {@code windows}
 */
public record EngineInfo(
        Endpoint endpoint, String version, String apiVersion, String architecture, String operatingSystem) {}
