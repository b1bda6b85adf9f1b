package dev.jslim.analyzer.config.keys;

import dev.jslim.analyzer.config.yaml.Yaml;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of probes; it is kept as it stands, since only those who run applications understand it. */
record ProbesKind() implements Kind<Yaml> {
    private static final Map<String, Object> TEXT = Map.of("type", List.of("string", "number", "boolean"));
    private static final Map<String, Object> PORT =
            Schemas.object("type", List.of("integer", "null"), "minimum", 1, "maximum", 65_535);

    @Override
    public @Nullable Yaml read(Yaml value, Problems problems) {
        if (value instanceof Yaml.Items || Containers.isNothing(value)) {
            return value;
        }
        problems.add(value, "this takes a list, not " + value.kind() + "; begin each probe with '- '");
        return null;
    }

    @Override
    public Map<String, Object> schema() {
        return Schemas.object(
                "type",
                List.of("array", "null"),
                "items",
                Schemas.object(
                        "type",
                        List.of("string", "object"),
                        "properties",
                        properties(),
                        "additionalProperties",
                        false));
    }

    private static Map<String, Object> properties() {
        Map<String, Object> texts = Schemas.object("type", "object", "additionalProperties", TEXT);
        Map<String, Object> list =
                Schemas.object("type", List.of("string", "number", "boolean", "array"), "items", TEXT);
        return Schemas.object(
                "method",
                Schemas.object("enum", List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")),
                "path",
                Schemas.object("type", "string", "description", "/path, :8081/path, or https:/path."),
                "headers",
                texts,
                "body",
                Schemas.object("description", "A text, or file: and the path of a file."),
                "json",
                Schemas.object("description", "Sent as JSON."),
                "form",
                texts,
                "files",
                Schemas.object("type", "object", "description", "Fields with the paths of files to upload."),
                "basicAuth",
                Schemas.object("type", List.of("string", "object")),
                "expect",
                Schemas.object(
                        "type",
                        List.of("string", "integer", "array", "object"),
                        "description",
                        "A status such as 200 or 2xx; status: and text: for both."),
                "exec",
                Schemas.object("type", "string", "description", "A command to run in the container."),
                "ws",
                Schemas.object("type", "string", "description", "The path of a WebSocket."),
                "tcp",
                PORT,
                "send",
                list,
                "redis",
                list,
                "port",
                PORT,
                "password",
                TEXT,
                "postgres",
                PORT);
    }

    @Override
    public String label() {
        return "list of probes";
    }

    @Override
    public String write(Yaml value) {
        return value instanceof Yaml.Items items ? "[" + items.values().size() + " probes]" : "[]";
    }
}
