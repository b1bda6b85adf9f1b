package dev.jslim.analyzer.config.keys;

import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.Yaml.Scalar;
import dev.jslim.analyzer.config.yaml.Yaml.ScalarType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of values that hold others; a key with nothing behind it is an empty one, as of a list whose lines are commented out. */
final class Containers {
    private Containers() {}

    /** A list. */
    record ListOf<T>(String label, Kind<T> item) implements Kind<List<T>> {
        @Override
        public @Nullable List<T> read(Yaml value, Problems problems) {
            if (isNothing(value)) {
                return List.of();
            }
            if (!(value instanceof Yaml.Items items)) {
                problems.add(value, "this takes a list, not " + value.kind() + "; write [ ] around it");
                return null;
            }
            List<T> read = new ArrayList<>();
            for (Yaml each : items.values()) {
                T one = item.read(each, problems);
                if (one != null) {
                    read.add(one);
                }
            }
            return List.copyOf(read);
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.object("type", List.of("array", "null"), "items", item.schema());
        }

        @Override
        public String write(List<T> value) {
            List<String> written = new ArrayList<>();
            value.forEach(each -> written.add(quoted(item.write(each))));
            return "[" + String.join(", ", written) + "]";
        }
    }

    /** A mapping whose keys are not known beforehand. */
    record MapOf<T>(String label, Kind<String> key, Kind<T> item) implements Kind<Map<String, T>> {
        @Override
        public @Nullable Map<String, T> read(Yaml value, Problems problems) {
            if (isNothing(value)) {
                return Map.of();
            }
            if (!(value instanceof Yaml.Table table)) {
                problems.wants(value, "a mapping");
                return null;
            }
            Map<String, T> read = new LinkedHashMap<>();
            for (Yaml.Entry entry : table.entries()) {
                String name = key.read(entry.key(), problems);
                T one = item.read(entry.value(), problems);
                if (name != null && one != null) {
                    read.put(name, one);
                }
            }
            return Collections.unmodifiableMap(read);
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.object(
                    "type",
                    List.of("object", "null"),
                    "propertyNames",
                    key.schema(),
                    "additionalProperties",
                    item.schema());
        }

        @Override
        public String write(Map<String, T> value) {
            List<String> written = new ArrayList<>();
            value.forEach((name, each) -> written.add(quoted(name) + ": " + quoted(item.write(each))));
            return "{" + String.join(", ", written) + "}";
        }
    }

    static boolean isNothing(Yaml value) {
        return value instanceof Scalar scalar && scalar.type() == ScalarType.NOTHING;
    }

    /** Returns a text as it stands in a list on one line: words with signs of YAML's own in quotes. */
    static String quoted(String text) {
        return text.matches("[A-Za-z0-9./_][A-Za-z0-9./_*:-]*") && !text.endsWith(":")
                ? text
                : "'" + text.replace("'", "''") + "'";
    }
}
