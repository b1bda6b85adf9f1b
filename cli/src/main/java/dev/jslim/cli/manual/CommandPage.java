package dev.jslim.cli.manual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/**
 * All that help, manual page and completion have to say of a command.
 *
 * @param name such as {@code lint}; empty for the program itself
 * @param summary what it does: one line without a final full stop
 * @param options in the order in which they were described, related ones together
 */
public record CommandPage(String name, String summary, List<Option> options, List<Argument> arguments, Manual manual) {
    /** The heading of options that have no other. */
    static final String USUAL = "Options";

    /** Returns the page of a command of which picocli knows the options and the arguments. */
    public static CommandPage of(String name, String summary, CommandSpec spec, Manual manual) {
        return new CommandPage(
                name,
                summary,
                spec.options().stream().map(Option::of).toList(),
                spec.positionalParameters().stream().map(Argument::of).toList(),
                manual);
    }

    /** Returns what the user types: the program and the command. */
    public String command() {
        return name.isEmpty() ? "jslim" : "jslim " + name;
    }

    /** Returns the name of the manual page, such as {@code jslim-lint}. */
    public String page() {
        return command().replace(' ', '-');
    }

    /** Returns what is written after the command, such as {@code [OPTION...] IMAGE}. */
    public String synopsis() {
        List<String> words = new ArrayList<>();
        words.add("[OPTION...]");
        arguments.forEach(argument -> words.add(argument.synopsis()));
        return String.join(" ", words);
    }

    /** Returns the options by their heading, both in the order of the options. */
    public Map<String, List<Option>> sections() {
        Map<String, List<Option>> sections = new LinkedHashMap<>();
        String heading = USUAL;
        for (Option option : options) {
            for (Heading each : manual.headings()) {
                if (option.names().contains(each.option())) {
                    heading = each.text();
                }
            }
            sections.computeIfAbsent(heading, key -> new ArrayList<>()).add(option);
        }
        return sections;
    }
}
