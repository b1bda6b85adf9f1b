package dev.jslim.analyzer.build;

import dev.jslim.grammar.parse.CsvFields;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code --mount} of RUN.
 *
 * @param options by name in lower case; an option without value has the empty value
 * @see <a href="https://docs.docker.com/reference/dockerfile/#run---mount">RUN --mount</a>
 */
public record Mount(Map<String, String> options, Span span) {
    public Mount {
        options = Map.copyOf(options);
    }

    /** Returns the mounts of an instruction in order. */
    public static List<Mount> of(Instruction.Run run) {
        List<Mount> mounts = new ArrayList<>();
        for (Flag flag : run.flags()) {
            if (flag.name().equals("mount") && flag.value() != null) {
                mounts.add(new Mount(options(flag.text()), flag.span()));
            }
        }
        return mounts;
    }

    /** Returns {@code bind} (the default), {@code cache}, {@code tmpfs}, {@code secret} or {@code ssh}. */
    public String type() {
        String type = options.get("type");
        return type == null ? "bind" : type;
    }

    /** Returns where it is mounted, without a slash at the end, or the empty string if it does not say. */
    public String target() {
        String target = "";
        for (String name : List.of("target", "dst", "destination")) {
            target = target.isEmpty() ? options.getOrDefault(name, "") : target;
        }
        return target.length() > 1 && target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
    }

    /** Returns the value of an option, or null. */
    public @Nullable String option(String name) {
        return options.get(name);
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String field : CsvFields.of(text)) {
            int equals = field.indexOf('=');
            String name = equals < 0 ? field : field.substring(0, equals);
            options.put(name.toLowerCase(Locale.ROOT), equals < 0 ? "" : field.substring(equals + 1));
        }
        return options;
    }
}
