package dev.jslim.tracer.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.engine.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A project as Compose itself resolves it: files merged, variables filled in, paths absolute. Source: the Compose Specification,
 * in the form of {@code docker compose config --format json}.
 *
 * @param json the whole; dollar signs are doubled in it, as in a file
 * @param service the one that is asked for
 */
record ComposeProject(ObjectNode json, String service) {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /**
     * Returns the project.
     *
     * @throws InputInvalid if Compose refuses the files, or has no such service
     */
    static ComposeProject read(ComposeRequest request, Session session) {
        Path file = session.temporaryFile(".json");
        List<String> arguments = new ArrayList<>();
        request.files().forEach(each -> arguments.addAll(List.of("--file", each.toString())));
        if (!request.project().isEmpty()) {
            arguments.addAll(List.of("--project-name", request.project()));
        }
        arguments.addAll(List.of("config", "--format", "json", "--output", file.toString()));
        try {
            new ComposeProgram(session).run(arguments, LIMIT, _ -> {});
            ObjectNode json = (ObjectNode) new JsonMapper().readTree(file.toFile());
            return new ComposeProject(json, service(request.service(), json));
        } catch (ComposeProgram.Refused e) {
            throw new InputInvalid(
                    "docker compose does not take that: " + e.getMessage(),
                    "'docker compose config' shows the same",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String service(String wanted, ObjectNode json) {
        List<String> names = new ArrayList<>();
        json.path("services").fieldNames().forEachRemaining(names::add);
        if (names.contains(wanted) || (wanted.isEmpty() && names.size() == 1)) {
            return wanted.isEmpty() ? names.getFirst() : wanted;
        }
        throw new InputInvalid(
                wanted.isEmpty() ? "it is not said which service to run" : "there is no service '" + wanted + "'",
                "--service can be " + String.join(", ", names));
    }

    /** Returns the project's name. */
    String name() {
        return json.path("name").asText("");
    }

    /** Returns what is said of a service. */
    JsonNode service(String name) {
        return json.path("services").path(name);
    }

    /** Returns the image of a service; Compose names those that it builds after project and service. */
    String image(String name) {
        return service(name).path("image").asText(name() + "-" + name);
    }

    /** Returns the services that the one asked for needs, and those that they need, without itself. */
    Set<String> dependencies() {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(service));
        while (!open.isEmpty()) {
            service(open.remove()).path("depends_on").fieldNames().forEachRemaining(name -> {
                // One that is not required may be in no active profile.
                if (json.path("services").has(name) && !name.equals(service) && found.add(name)) {
                    open.add(name);
                }
            });
        }
        return found;
    }
}
