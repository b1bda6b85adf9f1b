package dev.jslim.tracer.probe.openapi;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.Yaml.Scalar;
import dev.jslim.tracer.probe.Body;
import dev.jslim.tracer.probe.Expected;
import dev.jslim.tracer.probe.FormPart;
import dev.jslim.tracer.probe.Header;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Target;
import dev.jslim.tracer.probe.file.JsonText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the request of one operation: what is required, and what has an example. */
final class Operation {
    private static final String JSON = "application/json";

    private final Spec spec;
    private final Samples samples;
    private final Yaml node;
    private final Map<String, Yaml> parameters = new LinkedHashMap<>();
    private final List<Header> headers = new ArrayList<>();
    private final List<String> query = new ArrayList<>();
    private final List<Yaml> fields = new ArrayList<>();
    private @Nullable Yaml bodySchema;

    /**
     * An operation.
     *
     * @param shared the parameters of all operations of its path
     */
    Operation(Spec spec, Yaml node, List<Yaml> shared) {
        this.spec = spec;
        this.samples = new Samples(spec);
        this.node = node;
        for (Yaml each : shared) {
            put(each);
        }
        spec.items(node, "parameters").forEach(this::put);
    }

    private void put(Yaml parameter) {
        parameters.put(
                spec.text(spec.resolved(parameter), "in") + " " + spec.text(spec.resolved(parameter), "name"),
                parameter);
    }

    /**
     * Returns the request.
     *
     * @param path as the description has it, with names in braces
     * @throws InputInvalid if what it says makes none
     */
    Probe.Http request(String method, String prefix, String path) {
        String filled = path;
        for (Yaml parameter : parameters.values()) {
            Yaml resolved = spec.resolved(parameter);
            String name = spec.text(resolved, "name");
            switch (spec.text(resolved, "in")) {
                case "path" -> filled = filled.replace("{" + name + "}", encoded(flat(value(resolved))));
                case "query" -> query(name, resolved);
                case "header" -> header(name, resolved);
                case "cookie" -> cookie(name, resolved);
                case "body" -> bodySchema = spec.raw(resolved, "schema");
                case "formData" -> fields.add(resolved == null ? parameter : resolved);
                default -> {}
            }
        }
        Body body = body();
        String whole = prefix + filled.replaceAll("\\{[^/}]*\\}", "1");
        Target target = Target.parse(query.isEmpty() ? whole : whole + "?" + String.join("&", query));
        return new Probe.Http(method, target, headers, "", body, Expected.any());
    }

    private @Nullable Yaml value(@Nullable Yaml parameter) {
        Yaml example = samples.example(parameter);
        Yaml schema = spec.raw(parameter, "schema");
        return example != null ? example : samples.of(schema == null ? parameter : schema);
    }

    private boolean wanted(@Nullable Yaml parameter) {
        return spec.truth(parameter, "required") || samples.example(parameter) != null;
    }

    private void query(String name, @Nullable Yaml parameter) {
        if (wanted(parameter)) {
            Yaml value = value(parameter);
            List<Yaml> all =
                    value instanceof Yaml.Items items ? items.values() : value == null ? List.of() : List.of(value);
            all.forEach(each -> query.add(encoded(name) + "=" + encoded(flat(each))));
        }
    }

    private void header(String name, @Nullable Yaml parameter) {
        boolean ours = name.equalsIgnoreCase("Accept") || name.equalsIgnoreCase("Content-Type");
        if (wanted(parameter) && !ours) {
            headers.add(Header.of(name, flat(value(parameter))));
        }
    }

    private void cookie(String name, @Nullable Yaml parameter) {
        if (wanted(parameter)) {
            headers.add(Header.of("Cookie", name + "=" + encoded(flat(value(parameter)))));
        }
    }

    private Body body() {
        if (bodySchema != null) { // Swagger 2
            return typed(JSON, () -> samples.of(bodySchema));
        }
        if (!fields.isEmpty()) {
            return form(
                    fields.stream()
                            .filter(this::wanted)
                            .map(field -> Map.entry(spec.text(field, "name"), flat(value(field))))
                            .toList(),
                    fields.stream().anyMatch(field -> spec.text(field, "type").equals("file")));
        }
        List<Yaml.Entry> content = spec.entries(spec.get(node, "requestBody"), "content");
        if (content.isEmpty()) {
            return new Body.None();
        }
        Yaml.Entry chosen = content.stream()
                .filter(entry -> entry.key().text().contains("json"))
                .findFirst()
                .orElse(content.getFirst());
        String type = chosen.key().text();
        Yaml example = samples.example(chosen.value());
        Yaml schema = spec.raw(spec.resolved(chosen.value()), "schema");
        Yaml value = example != null ? example : samples.of(schema);
        if (value instanceof Yaml.Table table && type.contains("form")) {
            return form(
                    table.entries().stream()
                            .map(entry -> Map.entry(entry.key().text(), flat(entry.value())))
                            .toList(),
                    type.startsWith("multipart/"));
        }
        return typed(type, () -> value);
    }

    private Body typed(String type, Supplier<@Nullable Yaml> value) {
        Yaml made = value.get();
        headers.add(Header.of("Content-Type", type.contains("*") ? JSON : type));
        String text = made == null ? "" : type.contains("json") ? JsonText.of(made) : flat(made);
        return new Body.Data(List.of(new Body.Text(escaped(text))));
    }

    private static Body form(List<Map.Entry<String, String>> values, boolean multipart) {
        return multipart
                ? new Body.Multipart(values.stream()
                        .map(value -> FormPart.text(value.getKey(), escaped(value.getValue())))
                        .toList())
                : new Body.Data(values.stream()
                        .map(value -> (Body.Part) new Body.Field(value.getKey(), escaped(value.getValue())))
                        .toList());
    }

    /** A description names no variables of our environment. */
    private static String escaped(String text) {
        return text.replaceAll("\\$(?=\\{)", "\\$\\$");
    }

    private static String flat(@Nullable Yaml value) {
        return switch (value) {
            case null -> "";
            case Scalar scalar -> scalar.text();
            case Yaml.Items items ->
                String.join(",", items.values().stream().map(Operation::flat).toList());
            case Yaml.Table table -> JsonText.of(table);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
