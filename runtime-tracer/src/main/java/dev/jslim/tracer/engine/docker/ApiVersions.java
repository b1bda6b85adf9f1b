package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.core.RemoteApiVersion;
import dev.jslim.analyzer.JslimException.EngineUnavailable;
import org.jspecify.annotations.Nullable;

/** Which version of the API is spoken with an engine: the newest that both sides know. */
final class ApiVersions {
    /** Of Docker Engine 20.10, and of Podman since 4.0. */
    static final RemoteApiVersion OLDEST = RemoteApiVersion.create(1, 41);

    /** Of Docker Engine 28.5; newer engines still speak it. */
    static final RemoteApiVersion NEWEST = RemoteApiVersion.create(1, 51);

    private ApiVersions() {}

    /**
     * Returns the version to speak.
     *
     * @param newest that the engine knows, as it says
     * @param oldest that the engine still answers; engines that do not say have no such limit
     * @throws EngineUnavailable if there is no version that both know
     */
    static RemoteApiVersion common(@Nullable String newest, @Nullable String oldest) {
        RemoteApiVersion theirs = RemoteApiVersion.parseConfigWithDefault(newest);
        if (theirs.equals(RemoteApiVersion.UNKNOWN_VERSION)) {
            throw new EngineUnavailable("what answers there does not say which Docker API it speaks", "");
        }
        if (!theirs.isGreaterOrEqual(OLDEST)) {
            throw new EngineUnavailable(
                    "it speaks the Docker API " + newest + ", and jslim needs " + OLDEST.getVersion() + " or newer",
                    "update it: Docker Engine 20.10 and Podman 4.0 will do");
        }
        RemoteApiVersion least = RemoteApiVersion.parseConfigWithDefault(oldest);
        if (!least.equals(RemoteApiVersion.UNKNOWN_VERSION) && least.isGreater(NEWEST)) {
            throw new EngineUnavailable(
                    "it refuses Docker API versions below " + oldest + ", and jslim speaks " + NEWEST.getVersion()
                            + " at most",
                    "update jslim, or set DOCKER_MIN_API_VERSION=" + NEWEST.getVersion() + " where the engine runs");
        }
        return theirs.isGreater(NEWEST) ? NEWEST : theirs;
    }
}
