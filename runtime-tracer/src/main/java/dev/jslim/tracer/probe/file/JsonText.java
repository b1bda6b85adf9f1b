package dev.jslim.tracer.probe.file;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.Yaml.ScalarType;

/** Writes YAML values as JSON on one line. */
public final class JsonText {
    private JsonText() {}

    /** Returns the JSON of a value; of numbers that only YAML knows, a text. */
    public static String of(Yaml value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** Returns a text in quotes. */
    public static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static void write(Yaml value, StringBuilder out) {
        switch (value) {
            case Yaml.Scalar scalar -> out.append(scalar(scalar));
            case Yaml.Items items -> {
                out.append('[');
                String comma = "";
                for (Yaml each : items.values()) {
                    out.append(comma);
                    write(each, out);
                    comma = ",";
                }
                out.append(']');
            }
            case Yaml.Table table -> {
                out.append('{');
                String comma = "";
                for (Yaml.Entry entry : table.entries()) {
                    out.append(comma).append(quoted(entry.key().text())).append(':');
                    write(entry.value(), out);
                    comma = ",";
                }
                out.append('}');
            }
        }
    }

    private static String scalar(Yaml.Scalar scalar) {
        String text = scalar.text();
        ScalarType type = scalar.type();
        boolean number = (type == ScalarType.WHOLE_NUMBER || type == ScalarType.FRACTION)
                && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
        return switch (type) {
            case NOTHING -> "null";
            case TRUTH -> String.valueOf(text.equalsIgnoreCase("true"));
            case WHOLE_NUMBER, FRACTION -> number ? text : quoted(text);
            case TEXT -> quoted(text);
        };
    }
}
