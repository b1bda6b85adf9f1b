package dev.jslim.tracer.engine;

/**
 * What a container is doing.
 *
 * @param status the engine's word: {@code created running exited dead …}
 * @param exitCode of its main process; meaningless while it runs
 * @param host where its ports are connected to
 * @param error why it could not be started, or empty
 * @param outOfMemory whether the kernel killed it for its memory
 * @param health what the engine's health check says, {@code starting healthy unhealthy}, or empty where there is none
 */
public record ContainerState(
        String status, boolean running, int exitCode, Host host, String error, boolean outOfMemory, String health) {
    /** A container that has not been started. */
    public static final ContainerState CREATED = new ContainerState("created", false, 0, Host.NONE, "", false, "");
}
