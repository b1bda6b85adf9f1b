package dev.jslim.tracer.probe.openapi;

import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.Yaml.Scalar;
import dev.jslim.analyzer.config.yaml.Yaml.ScalarType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks things up in a description; references lead to other places of the same document only. */
record Spec(Yaml root) {
    private static final int LONGEST_CHAIN = 16;

    /** Returns what a key has for a value, references followed; null if there is none, or it is no mapping. */
    @Nullable
    Yaml get(@Nullable Yaml node, String key) {
        return resolved(raw(resolved(node), key));
    }

    /** Returns the same without following the reference that it may be. */
    @Nullable
    Yaml raw(@Nullable Yaml node, String key) {
        if (node instanceof Yaml.Table table) {
            for (Yaml.Entry entry : table.entries()) {
                if (entry.key().text().equals(key)) {
                    return entry.value();
                }
            }
        }
        return null;
    }

    /** Returns the text of a single value; empty if there is none. */
    String text(@Nullable Yaml node, String key) {
        return get(node, key) instanceof Scalar scalar && scalar.type() != ScalarType.NOTHING ? scalar.text() : "";
    }

    boolean truth(@Nullable Yaml node, String key) {
        return text(node, key).equalsIgnoreCase("true");
    }

    List<Yaml> items(@Nullable Yaml node, String key) {
        return get(node, key) instanceof Yaml.Items items ? items.values() : List.of();
    }

    List<Yaml.Entry> entries(@Nullable Yaml node, String key) {
        return get(node, key) instanceof Yaml.Table table ? table.entries() : List.of();
    }

    /** Returns the place that a node refers to; empty if it refers to none. */
    String reference(@Nullable Yaml node) {
        return raw(node, "$ref") instanceof Scalar scalar ? scalar.text() : "";
    }

    /**
     * Returns what a node is when references are followed; null if they lead nowhere.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901, JSON Pointer</a>
     */
    @Nullable
    Yaml resolved(@Nullable Yaml node) {
        Yaml at = node;
        for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
            String reference = reference(at);
            if (reference.isEmpty()) {
                return at;
            }
            at = reference.startsWith("#/") ? pointed(reference.substring(2)) : null;
        }
        return null;
    }

    private @Nullable Yaml pointed(String pointer) {
        @Nullable Yaml at = root;
        for (String part : pointer.split("/", -1)) {
            String key = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace("~1", "/")
                    .replace("~0", "~");
            at = raw(at, key);
        }
        return at;
    }
}
