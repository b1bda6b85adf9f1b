package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.MappedText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reports the values of RUN's flags that BuildKit refuses, see {@code frontend/dockerfile/instructions/commands_run*.go}. Only the
 * fields of mounts may have variables in them.
 */
final class RunFlags {
    private static final List<String> NETWORKS = List.of("default", "host", "none");
    private static final List<String> SECURITIES = List.of("insecure", "sandbox");
    private static final List<String> DEVICE_KEYS = List.of("name", "required");

    private RunFlags() {}

    static void check(FlagText flag, char escape, Problems problems) {
        switch (flag.name()) {
            case "network" -> oneOf(flag, "network mode", NETWORKS, problems);
            case "security" -> oneOf(flag, "security mode", SECURITIES, problems);
            case "device" -> device(flag, problems);
            default -> new RunMount(flag, escape, problems).check();
        }
    }

    private static void oneOf(FlagText flag, String what, List<String> known, Problems problems) {
        if (!known.contains(flag.value())) {
            problems.add(
                    flag.place(), "there is no " + what + " '" + flag.value() + "'", suggestion(flag.value(), known));
        }
    }

    /** Returns a hint: the nearest of the known names, or all of them. */
    static String suggestion(String name, List<String> known) {
        String nearest = Suggestion.nearest(name, known);
        return nearest != null ? "did you mean " + nearest + "?" : "there are " + String.join(", ", known);
    }

    private static void device(FlagText flag, Problems problems) {
        List<MappedText> fields = fields(flag, problems);
        boolean named = false;
        for (MappedText field : fields == null ? List.<MappedText>of() : fields) {
            String text = field.text();
            int equals = text.indexOf('=');
            String key = (equals < 0 ? text : text.substring(0, equals)).toLowerCase(Locale.ROOT);
            String value = text.substring(equals + 1);
            if (key.equals("required")) {
                if (equals >= 0 && !GoNumbers.isBoolean(value)) {
                    problems.add(
                            field.span(0, text.length()),
                            "'" + value + "' is neither true nor false",
                            "write required=true");
                }
            } else if (named) {
                boolean again = equals >= 0 && key.equals("name");
                problems.add(
                        field.span(0, text.length()),
                        again ? "the device is named twice" : "a device has no key '" + key + "'",
                        again ? "keep one of the names" : suggestion(key, DEVICE_KEYS));
            } else {
                named = (key.equals("name") && equals >= 0) ? !value.isEmpty() : !text.isEmpty();
            }
        }
    }

    /** Returns the fields of a flag's value, or null after saying that they cannot be read. */
    static @Nullable List<MappedText> fields(FlagText flag, Problems problems) {
        List<MappedText> fields = CsvFields.of(flag.text(), flag.valueStart(), flag.end());
        if (fields == null) {
            problems.add(
                    flag.place(),
                    flag.value().isEmpty()
                            ? "the value of --" + flag.name() + " is empty"
                            : "the quotes in the value of --" + flag.name() + " are wrong",
                    "write key=value pairs with commas between them");
        }
        return fields;
    }
}
