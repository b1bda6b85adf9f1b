package dev.jslim.analyzer.config.keys;

import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.Yaml.Scalar;
import dev.jslim.analyzer.config.yaml.Yaml.ScalarType;
import dev.jslim.analyzer.lint.RuleNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of single values. */
final class Kinds {
    private Kinds() {}

    /** Yes or no. */
    record Flag() implements Kind<Boolean> {
        @Override
        public @Nullable Boolean read(Yaml value, Problems problems) {
            if (value instanceof Scalar scalar && scalar.type() == ScalarType.TRUTH) {
                return scalar.text().equalsIgnoreCase("true");
            }
            problems.wants(value, "true or false");
            return null;
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "boolean");
        }

        @Override
        public String label() {
            return "true or false";
        }
    }

    /** A whole number from 1 on. */
    record Count() implements Kind<Integer> {
        static final int MOST = 1_000_000;

        @Override
        public @Nullable Integer read(Yaml value, Problems problems) {
            if (value instanceof Scalar scalar && scalar.type() == ScalarType.WHOLE_NUMBER) {
                String digits = scalar.text();
                if (digits.matches("\\+?[0-9]{1,7}")) {
                    int number = Integer.parseInt(digits);
                    if (number >= 1 && number <= MOST) {
                        return number;
                    }
                }
            }
            problems.wants(value, "a whole number from 1 to " + MOST);
            return null;
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.object("type", "integer", "minimum", 1, "maximum", MOST);
        }

        @Override
        public String label() {
            return "number";
        }
    }

    /**
     * Any text that is not empty.
     *
     * @param label what it is called
     */
    record Text(String label) implements Kind<String> {
        @Override
        public @Nullable String read(Yaml value, Problems problems) {
            if (!(value instanceof Scalar scalar)) {
                problems.wants(value, "a text");
            } else if (scalar.type() != ScalarType.TEXT) {
                problems.add(value, "this takes a text, not " + value.kind() + "; put it in quotes");
            } else if (scalar.text().isBlank()) {
                problems.add(value, "this takes a text that is not empty");
            } else {
                return scalar.text();
            }
            return null;
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.object("type", "string", "pattern", "\\S");
        }
    }

    /**
     * One of the constants of an enumeration, in small letters.
     *
     * @param what is said of a word that is none: {@code no such preset}
     */
    record Choice<E extends Enum<E>>(String what, Class<E> type) implements Kind<E> {
        @Override
        public @Nullable E read(Yaml value, Problems problems) {
            Map<String, E> known = values();
            if (value instanceof Scalar scalar && scalar.type() == ScalarType.TEXT) {
                E found = known.get(scalar.text());
                if (found == null) {
                    problems.unknown(value, what, scalar.text(), known.keySet());
                }
                return found;
            }
            problems.wants(value, "one of " + String.join(", ", known.keySet()));
            return null;
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("enum", List.copyOf(values().keySet()));
        }

        @Override
        public String label() {
            return String.join(", ", values().keySet());
        }

        @Override
        public String write(E value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        private Map<String, E> values() {
            Map<String, E> values = new LinkedHashMap<>();
            for (E each : type.getEnumConstants()) {
                values.put(write(each), each);
            }
            return values;
        }
    }

    /** The name of a rule or of several: slug, alias, category, pattern. */
    record RuleName() implements Kind<String> {
        @Override
        public @Nullable String read(Yaml value, Problems problems) {
            if (!(value instanceof Scalar scalar) || scalar.type() != ScalarType.TEXT) {
                problems.wants(value, "the name of a rule");
                return null;
            }
            String name = scalar.text().strip();
            if (!problems.rules().find(name).isEmpty() || RuleNames.isOfShellCheck(name)) {
                return name;
            }
            String near = problems.rules().nearest(name);
            problems.add(
                    value,
                    "no such rule '" + name + "'; "
                            + (near == null ? "jslim explain lists the rules" : "did you mean '" + near + "'?"));
            return null;
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("$ref", "#/$defs/rule");
        }

        @Override
        public String label() {
            return "rule";
        }
    }
}
