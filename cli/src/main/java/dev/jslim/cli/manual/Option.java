package dev.jslim.cli.manual;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option of a command.
 *
 * @param names each with its dashes, short ones first
 * @param label what its value is called, or empty for a flag
 * @param text one sentence
 */
public record Option(List<String> names, String label, String text, Values values, boolean repeatable) {
    static Option of(OptionSpec spec) {
        Values values = Values.of(spec);
        return new Option(
                List.of(spec.names()),
                values.kind() == Values.Kind.NOTHING ? "" : spec.paramLabel(),
                String.join(" ", spec.description()),
                values,
                spec.isMultiValue());
    }

    /** Returns whether it takes a value. */
    public boolean valued() {
        return values.kind() != Values.Kind.NOTHING;
    }

    /** Returns whether a name has one dash and one letter. */
    public static boolean isShort(String name) {
        return !name.startsWith("--");
    }
}
