package dev.jslim.tracer.probe.openapi;

import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.Yaml.Place;
import dev.jslim.analyzer.config.yaml.Yaml.Scalar;
import dev.jslim.analyzer.config.yaml.Yaml.ScalarType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes values that fit schemas: examples and defaults first, then what the type allows.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0#schema-object">OpenAPI, Schema Object</a>
 */
final class Samples {
    private static final int DEEPEST = 8;
    private static final int MOST = 2000;
    private static final Place NOWHERE = new Place(1, 1, 1, 1);
    private static final Map<String, String> FORMATS = Map.of(
            "date", "2024-01-31",
            "date-time", "2024-01-31T12:00:00Z",
            "time", "12:00:00Z",
            "uuid", "00000000-0000-4000-8000-000000000001",
            "email", "someone@example.com",
            "uri", "https://example.com/",
            "hostname", "example.com",
            "ipv4", "192.0.2.1",
            "ipv6", "2001:db8::1",
            "byte", "YQ==");

    private final Spec spec;
    private final Deque<String> open = new ArrayDeque<>();
    private int made;

    Samples(Spec spec) {
        this.spec = spec;
    }

    /** Returns a value; null if the schema only allows one that never ends. */
    @Nullable
    Yaml of(@Nullable Yaml schema) {
        made = 0;
        return sample(schema);
    }

    /** Returns the example of a parameter, a media type or a schema; null if there is none. */
    @Nullable
    Yaml example(@Nullable Yaml node) {
        Yaml example = spec.get(node, "example");
        if (example != null) {
            return example;
        }
        Yaml examples = spec.get(node, "examples");
        if (examples instanceof Yaml.Items items && !items.values().isEmpty()) {
            return items.values().getFirst();
        }
        if (examples instanceof Yaml.Table table && !table.entries().isEmpty()) {
            return spec.get(table.entries().getFirst().value(), "value");
        }
        return null;
    }

    private @Nullable Yaml sample(@Nullable Yaml given) {
        String reference = spec.reference(given);
        if (open.contains(reference) || open.size() > DEEPEST || ++made > MOST) {
            return null;
        }
        open.push(reference.isEmpty() ? "-" + open.size() : reference);
        try {
            return value(spec.resolved(given));
        } finally {
            open.pop();
        }
    }

    private @Nullable Yaml value(@Nullable Yaml schema) {
        Yaml said = example(schema);
        for (String key : new String[] {"default", "const"}) {
            said = said == null ? spec.get(schema, key) : said;
        }
        List<Yaml> choices = spec.items(schema, "enum");
        if (said != null || !choices.isEmpty()) {
            return said == null ? choices.getFirst() : said;
        }
        for (String key : new String[] {"oneOf", "anyOf"}) {
            for (Yaml each : spec.items(schema, key)) {
                Yaml value = sample(each);
                if (value != null) {
                    return value;
                }
            }
        }
        return typed(schema);
    }

    private @Nullable Yaml typed(@Nullable Yaml schema) {
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> {
                Yaml item = sample(spec.raw(schema, "items"));
                boolean needed = !spec.text(schema, "minItems").matches("0?");
                yield item == null
                        ? needed ? null : new Yaml.Items(List.of(), NOWHERE)
                        : new Yaml.Items(List.of(item), NOWHERE);
            }
            case "integer", "number" -> scalar(number(schema), ScalarType.WHOLE_NUMBER);
            case "boolean" -> scalar("true", ScalarType.TRUTH);
            case "null" -> scalar("null", ScalarType.NOTHING);
            default -> scalar(text(schema), ScalarType.TEXT);
        };
    }

    private String type(@Nullable Yaml schema) {
        Yaml type = spec.get(schema, "type");
        if (type instanceof Yaml.Items items) {
            for (Yaml each : items.values()) {
                if (each instanceof Scalar scalar && !scalar.text().equals("null")) {
                    return scalar.text();
                }
            }
        }
        boolean object = spec.get(schema, "properties") != null || spec.get(schema, "allOf") != null;
        String said = type instanceof Scalar scalar ? scalar.text() : "";
        return !said.isEmpty() ? said : object ? "object" : spec.get(schema, "items") != null ? "array" : "string";
    }

    /** What is required; everything if nothing is, as descriptions that never say so mean it. */
    private @Nullable Yaml object(@Nullable Yaml schema) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        for (Yaml each : spec.items(schema, "allOf")) {
            if (sample(each) instanceof Yaml.Table part) {
                part.entries().forEach(entry -> values.put(entry.key().text(), entry.value()));
            }
        }
        List<String> required = new ArrayList<>();
        for (Yaml name : spec.items(schema, "required")) {
            required.add(name instanceof Scalar scalar ? scalar.text() : "");
        }
        for (Yaml.Entry property : spec.entries(schema, "properties")) {
            String name = property.key().text();
            if (spec.truth(property.value(), "readOnly") || (!required.isEmpty() && !required.contains(name))) {
                continue;
            }
            Yaml value = sample(property.value());
            if (value != null) {
                values.put(name, value);
            } else if (required.contains(name)) {
                return null;
            }
        }
        List<Yaml.Entry> entries = new ArrayList<>();
        values.forEach((name, value) -> entries.add(new Yaml.Entry(scalar(name, ScalarType.TEXT), value)));
        return new Yaml.Table(entries, NOWHERE);
    }

    private String number(@Nullable Yaml schema) {
        long least = whole(spec.text(schema, "minimum"), 1);
        boolean exclusive = spec.truth(schema, "exclusiveMinimum");
        String beyond = exclusive ? "" : spec.text(schema, "exclusiveMinimum");
        long value = beyond.isEmpty() ? least + (exclusive ? 1 : 0) : whole(beyond, 0) + 1;
        long step = whole(spec.text(schema, "multipleOf"), 1);
        long most = whole(spec.text(schema, "maximum"), Long.MAX_VALUE);
        long fitting = step > 1 ? Math.ceilDiv(value, step) * step : value;
        return String.valueOf(Math.min(fitting, most));
    }

    private static long whole(String number, long other) {
        return number.matches("-?[0-9]{1,15}(\\.[0-9]*)?") ? (long) Math.ceil(Double.parseDouble(number)) : other;
    }

    private String text(@Nullable Yaml schema) {
        String format = spec.text(schema, "format");
        String text = FORMATS.getOrDefault(format, "text");
        int least = (int) Math.min(1000, whole(spec.text(schema, "minLength"), 0));
        int most = (int) Math.min(1000, whole(spec.text(schema, "maxLength"), 1000));
        String longEnough = text.length() >= least ? text : text + "x".repeat(least - text.length());
        return longEnough.length() <= most ? longEnough : longEnough.substring(0, most);
    }

    private static Scalar scalar(String text, ScalarType type) {
        return new Scalar(text, type, NOWHERE);
    }
}
