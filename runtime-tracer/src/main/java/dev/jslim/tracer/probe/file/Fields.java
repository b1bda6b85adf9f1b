package dev.jslim.tracer.probe.file;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.yaml.Problem;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.Yaml.Scalar;
import dev.jslim.analyzer.config.yaml.Yaml.ScalarType;
import dev.jslim.analyzer.lint.Spelling;
import dev.jslim.tracer.probe.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The keys of a mapping, read one by one; what is wrong is collected. */
final class Fields {
    private final Yaml.Table table;
    private final List<Problem> problems;

    Fields(Yaml.Table table, List<Problem> problems) {
        this.table = table;
        this.problems = problems;
    }

    /** Adds a problem for each key that is not among these. */
    void only(String of, Set<String> known) {
        for (Yaml.Entry entry : table.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                String near = Spelling.nearest(key, known);
                problems.add(Problem.at(
                        entry.key(),
                        of + " has no key '" + key + "'; "
                                + (near == null
                                        ? "known are "
                                                + String.join(
                                                        ", ",
                                                        known.stream().sorted().toList())
                                        : "did you mean '" + near + "'?")));
            }
        }
    }

    boolean has(String key) {
        return get(key) != null;
    }

    @Nullable
    Yaml get(String key) {
        for (Yaml.Entry entry : table.entries()) {
            if (entry.key().text().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    /** Returns a single value as it is written, or the other text if there is none. */
    String text(String key, String other) {
        Yaml value = get(key);
        return value == null ? other : text(value, "a text");
    }

    /** Returns a port, or 0 if the key has no value. */
    int port(String key) {
        Yaml value = get(key);
        if (value == null || (value instanceof Scalar scalar && scalar.type() == ScalarType.NOTHING)) {
            return 0;
        }
        String digits = text(value, "a port");
        int port = Port.of(digits);
        if (port == 0) {
            problems.add(Problem.at(value, "'" + digits + "' is no port; " + Port.HINT));
        }
        return port;
    }

    /** Returns the texts of a list; a single one need not be in a list. */
    List<String> texts(String key) {
        Yaml value = get(key);
        List<String> texts = new ArrayList<>();
        if (value instanceof Yaml.Items items) {
            items.values().forEach(each -> texts.add(text(each, "a text")));
        } else if (value != null) {
            texts.add(text(value, "a text or a list of texts"));
        }
        return texts;
    }

    /** Returns the values of a mapping, in order. */
    Map<String, Yaml> values(String key) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        Yaml value = get(key);
        if (value instanceof Yaml.Table inner) {
            inner.entries().forEach(entry -> values.put(entry.key().text(), entry.value()));
        } else if (value != null) {
            problems.add(Problem.at(value, "'" + key + "' takes a mapping, not " + value.kind()));
        }
        return values;
    }

    /** Returns a single value as it is written; empty, and a problem, if it is none. */
    String text(Yaml value, String wanted) {
        if (value instanceof Scalar scalar && scalar.type() != ScalarType.NOTHING) {
            return scalar.text();
        }
        problems.add(Problem.at(value, "this takes " + wanted + ", not " + value.kind()));
        return "";
    }

    /** Returns what is read, or null, and a problem, if that fails. */
    <T> @Nullable T read(Yaml at, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InputInvalid e) {
            problems.add(Problem.at(at, e.getMessage() + (e.hint().isEmpty() ? "" : "; " + e.hint())));
            return null;
        }
    }

    Yaml whole() {
        return table;
    }
}
