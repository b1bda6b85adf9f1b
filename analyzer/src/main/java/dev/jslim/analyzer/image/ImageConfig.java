package dev.jslim.analyzer.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of an image: the JSON itself, so that what is not known here is not lost, and views of what is.
 *
 * <p>Source: OCI image specification, config.md; Docker image specification v1.2.
 */
public final class ImageConfig {
    private final ObjectNode json;

    public ImageConfig(ObjectNode json) {
        this.json = json.deepCopy();
    }

    /** Returns a copy of the whole configuration. */
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** Returns a copy of the part that describes how to run a container. */
    public ObjectNode runtime() {
        return json.get("config") instanceof ObjectNode config
                ? config.deepCopy()
                : JsonNodeFactory.instance.objectNode();
    }

    /** Returns the environment variables, in the order of the image. */
    public SequencedMap<String, String> env() {
        SequencedMap<String, String> env = new LinkedHashMap<>();
        for (String pair : strings(runtime("Env"))) {
            int equals = pair.indexOf('=');
            env.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
        }
        return env;
    }

    public List<String> entrypoint() {
        return strings(runtime("Entrypoint"));
    }

    public List<String> cmd() {
        return strings(runtime("Cmd"));
    }

    /** Returns what a container runs: entrypoint and command. */
    public List<String> command() {
        List<String> command = new ArrayList<>(entrypoint());
        command.addAll(cmd());
        return List.copyOf(command);
    }

    /** Returns the user as the image says it ({@code name}, {@code uid}, {@code uid:gid}), or empty. */
    public String user() {
        return runtime("User").asText("");
    }

    /** Returns the working directory, {@code /} if the image says nothing. */
    public String workdir() {
        String workdir = runtime("WorkingDir").asText("");
        return workdir.isEmpty() ? "/" : workdir;
    }

    /** Returns such as {@code 8080/tcp}. */
    public List<String> exposedPorts() {
        return keys(runtime("ExposedPorts"));
    }

    public List<String> volumes() {
        return keys(runtime("Volumes"));
    }

    public Map<String, String> labels() {
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        runtime("Labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return Collections.unmodifiableSequencedMap(labels);
    }

    /** Returns the health check as the image has it ({@code Test}, {@code Interval}, …), or null. */
    public @Nullable JsonNode healthcheck() {
        JsonNode healthcheck = runtime("Healthcheck");
        return healthcheck.isObject() ? healthcheck.deepCopy() : null;
    }

    /** Returns the command of the health check without {@code CMD} or {@code CMD-SHELL}; empty if there is none. */
    public List<String> healthcheckCommand() {
        List<String> test = strings(runtime("Healthcheck").path("Test"));
        if (test.size() < 2) {
            return List.of();
        }
        if (test.getFirst().equals("CMD-SHELL")) {
            List<String> command = new ArrayList<>(shell().isEmpty() ? List.of("/bin/sh", "-c") : shell());
            command.add(test.get(1));
            return command;
        }
        return test.getFirst().equals("CMD") ? test.subList(1, test.size()) : List.of();
    }

    public String stopSignal() {
        return runtime("StopSignal").asText("");
    }

    public List<String> shell() {
        return strings(runtime("Shell"));
    }

    public List<String> onbuild() {
        return strings(runtime("OnBuild"));
    }

    /** Returns such as {@code amd64}. */
    public String architecture() {
        return json.path("architecture").asText("");
    }

    /** Returns such as {@code linux/amd64} or {@code linux/arm64/v8}. */
    public String platform() {
        String variant = json.path("variant").asText("");
        return json.path("os").asText("linux") + "/" + architecture() + (variant.isEmpty() ? "" : "/" + variant);
    }

    /** Returns when the image was made, as it says, or empty. */
    public String created() {
        return json.path("created").asText("");
    }

    /** Returns the digests of the layers' tars, the lowest first. */
    public List<String> diffIds() {
        return strings(json.path("rootfs").path("diff_ids"));
    }

    /** Returns what each instruction did, the oldest first. */
    public List<HistoryEntry> history() {
        List<HistoryEntry> history = new ArrayList<>();
        for (JsonNode entry : json.path("history")) {
            history.add(new HistoryEntry(
                    entry.path("created_by").asText(""),
                    entry.path("comment").asText(""),
                    entry.path("empty_layer").asBoolean(false)));
        }
        return history;
    }

    private JsonNode runtime(String name) {
        return json.path("config").path(name);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        if (array.isTextual()) {
            strings.add(array.asText());
        }
        array.forEach(item -> strings.add(item.asText()));
        return List.copyOf(strings);
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return List.copyOf(keys);
    }
}
