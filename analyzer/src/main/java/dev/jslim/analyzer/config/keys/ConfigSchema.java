package dev.jslim.analyzer.config.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON schema of configuration files, for editors: the table of keys in another form. */
public final class ConfigSchema {
    private static final String OBJECT = "object";

    private ConfigSchema() {}

    /** Returns the schema, draft 2020-12, as objects, lists, texts, numbers and truth values. */
    public static Map<String, Object> schema() {
        Map<String, Object> all = properties(false);
        all.put(
                ConfigReader.OVERRIDES,
                Schemas.object(
                        "description",
                        "What holds for some files; the last override that is for a file is the strongest.",
                        "type",
                        List.of("array", "null"),
                        "items",
                        Map.of("$ref", "#/$defs/override")));
        return Schemas.object(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "https://jslim.dev/jslim.schema.json",
                "title",
                "jslim",
                "description",
                "Configuration of jslim, in .jslim.yaml, .jslim.yml or jslim.yaml.",
                "type",
                List.of(OBJECT, "null"),
                "properties",
                all,
                "additionalProperties",
                false,
                "$defs",
                Schemas.object(
                        "rule",
                        Schemas.object(
                                "description",
                                "A slug such as apt-lists-left, the id of another tool such as DL3009, a @category, a pattern"
                                        + " such as apt-*, or all.",
                                "type",
                                "string",
                                "pattern",
                                "\\S"),
                        "override",
                        Schemas.object(
                                "type",
                                OBJECT,
                                "properties",
                                properties(true),
                                "required",
                                List.of(Keys.FILES.name()),
                                "additionalProperties",
                                false)));
    }

    private static Map<String, Object> properties(boolean override) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (override) {
            Map<String, Object> files = described(Keys.FILES);
            files.put("type", "array");
            files.put("minItems", 1);
            properties.put(Keys.FILES.name(), files);
        } else {
            properties.put("$schema", Map.of("type", "string"));
        }
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        for (Key<?> key : Keys.all()) {
            int dot = key.name().indexOf('.');
            if (override && !key.perPath()) {
                continue;
            }
            if (dot < 0) {
                properties.put(key.name(), described(key));
                continue;
            }
            String name = key.name().substring(0, dot);
            Map<String, Object> inner = groups.get(name);
            if (inner == null) {
                inner = new LinkedHashMap<>();
                groups.put(name, inner);
                properties.put(
                        name,
                        Schemas.object(
                                "type", List.of(OBJECT, "null"), "properties", inner, "additionalProperties", false));
            }
            inner.put(key.name().substring(dot + 1), described(key));
        }
        return properties;
    }

    private static <T> Map<String, Object> described(Key<T> key) {
        Map<String, Object> described = Schemas.object("description", key.description());
        described.putAll(key.kind().schema());
        T fallback = key.fallback();
        if (fallback instanceof Boolean || fallback instanceof Integer) {
            described.put("default", fallback);
        } else if (fallback instanceof Enum) {
            described.put("default", key.kind().write(fallback));
        }
        return described;
    }
}
