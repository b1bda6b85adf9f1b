package dev.jslim.analyzer.config.yaml;

import java.util.List;

/** A value of a YAML file, and where it stands. */
public sealed interface Yaml {
    /** Returns where it stands; of an alias, where that stands which it means. */
    Place place();

    /** Returns what kind of value it is, for messages: {@code a list}. */
    String kind();

    /** What a word without quotes is by the core schema of YAML 1.2; one in quotes is a text. */
    enum ScalarType {
        TEXT,
        WHOLE_NUMBER,
        FRACTION,
        TRUTH,
        NOTHING
    }

    /** Where something stands; lines and columns count from 1, columns in characters, the end is behind the last one. */
    record Place(int line, int column, int endLine, int endColumn) {}

    /** A single value. */
    record Scalar(String text, ScalarType type, Place place) implements Yaml {
        @Override
        public String kind() {
            return switch (type) {
                case TEXT -> "'" + text + "'";
                case WHOLE_NUMBER, FRACTION -> "the number " + text;
                case TRUTH -> text;
                case NOTHING -> "nothing";
            };
        }
    }

    /** A list. */
    record Items(List<Yaml> values, Place place) implements Yaml {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A mapping; the keys differ. */
    record Table(List<Entry> entries, Place place) implements Yaml {
        public Table {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** One line of a mapping. */
    record Entry(Scalar key, Yaml value) {}
}
