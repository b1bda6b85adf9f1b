package dev.jslim.tracer.engine;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** Finds the engine where the docker program would, then where other installations put it; each place is really asked. */
public final class EngineLocator {
    private final Function<Endpoint, ContainerEngine> connector;

    /**
     * @param connector connects to an endpoint and throws {@link EngineUnavailable} if nothing answers there
     */
    public EngineLocator(Function<Endpoint, ContainerEngine> connector) {
        this.connector = connector;
    }

    /**
     * Returns the first engine that answers.
     *
     * @throws EngineUnavailable naming every place and why it did not do
     */
    public ContainerEngine locate(List<Endpoint> candidates) {
        String hint = "";
        StringJoiner attempts = new StringJoiner("\n  ", "no container engine answers:\n  ", "");
        for (Endpoint candidate : candidates) {
            try {
                return connector.apply(candidate);
            } catch (EngineUnavailable e) {
                attempts.add(candidate.describe() + ": " + e.getMessage());
                hint = hint.isEmpty() ? e.hint() : hint;
            }
        }
        boolean denied = attempts.toString().contains("ermission denied");
        throw new EngineUnavailable(
                attempts.toString(),
                !hint.isEmpty()
                        ? hint
                        : denied
                                ? "add your user to the group of the socket, mostly docker, or run jslim as root"
                                : "start the Docker Engine, or point DOCKER_HOST at one that runs");
    }
}
