package dev.jslim.tracer.compose;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.LastLines;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ContainerState;
import dev.jslim.tracer.engine.EngineObject;
import dev.jslim.tracer.trace.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Waits for what a service wants of those that it depends on, before it may start itself. */
final class Conditions {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int LOG_LINES = 20;

    private final ContainerEngine engine;
    private final RunNames names;
    private final Progress progress;

    Conditions(ContainerEngine engine, RunNames names, Progress progress) {
        this.engine = engine;
        this.names = names;
        this.progress = progress;
    }

    /**
     * Returns when all conditions hold.
     *
     * @param dependencies what Compose has under {@code depends_on}
     * @throws ProbeFailed if one cannot come true any more, or does not within five minutes
     */
    void await(JsonNode dependencies) throws InterruptedException {
        Instant limit = Instant.now().plus(LIMIT);
        for (Map.Entry<String, JsonNode> dependency : dependencies.properties()) {
            String condition = dependency.getValue().path("condition").asText("service_started");
            List<EngineObject> containers = engine.labelled(RunNames.SERVICE, names.label(dependency.getKey()));
            for (EngineObject container : containers) {
                progress.detail("waiting for the service " + dependency.getKey());
                BackOff backOff = new BackOff();
                while (!holds(condition, dependency.getKey(), container.id())) {
                    if (Instant.now().isAfter(limit)) {
                        throw failed(dependency.getKey(), container.id(), "is not ready within five minutes");
                    }
                    backOff.pause();
                }
            }
        }
    }

    private boolean holds(String condition, String service, String container) {
        ContainerState state = engine.containerState(container);
        boolean ended = !state.running()
                && !state.status().equals("restarting")
                && !state.status().equals("created");
        return switch (condition) {
            case "service_healthy" -> {
                if (ended) {
                    throw failed(service, container, "ended with status " + state.exitCode());
                }
                if (state.health().equals("unhealthy")
                        || (state.running() && state.health().isEmpty())) {
                    throw failed(service, container, state.health().isEmpty() ? "has no health check" : "is unhealthy");
                }
                yield state.health().equals("healthy");
            }
            case "service_completed_successfully" -> {
                if (ended && state.exitCode() != 0) {
                    throw failed(service, container, "ended with status " + state.exitCode());
                }
                yield ended;
            }
            default -> true; // docker compose up has started it
        };
    }

    private ProbeFailed failed(String service, String container, String how) {
        return new ProbeFailed(
                LastLines.below("the service '" + service + "' " + how, engine.logs(container, LOG_LINES)),
                "'docker compose up " + service + "' shows the same");
    }
}
