package dev.jslim.tracer.engine;

/**
 * What a container is doing.
 *
 * @param status the engine's word: {@code created running exited dead …}
 * @param exitCode of its main process; meaningless while it runs
 * @param address on its network, or empty when it has none
 * @param error why it could not be started, or empty
 * @param outOfMemory whether the kernel killed it for its memory
 * @param health what the engine's health check says, {@code starting healthy unhealthy}, or empty where there is none
 */
public record ContainerState(
        String status,
        boolean running,
        int exitCode,
        String address,
        String error,
        boolean outOfMemory,
        String health) {}
