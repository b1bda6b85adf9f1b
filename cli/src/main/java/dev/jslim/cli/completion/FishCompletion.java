package dev.jslim.cli.completion;

import dev.jslim.cli.manual.Argument;
import dev.jslim.cli.manual.CommandPage;
import dev.jslim.cli.manual.Entry;
import dev.jslim.cli.manual.Option;
import dev.jslim.cli.manual.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the script for fish. */
public final class FishCompletion {
    private FishCompletion() {}

    /** Returns the script. */
    public static String of(Proposals proposals) {
        List<String> completions = new ArrayList<>();
        for (CommandPage page : proposals.program().commands()) {
            completions.add(complete("__jslim_is") + " -a " + quoted(page.name()) + text(page.summary()));
        }
        options(completions, "__jslim_is", proposals.program().program());
        for (CommandPage page : proposals.program().commands()) {
            String condition = "__jslim_is " + page.name();
            for (Argument argument : page.arguments()) {
                completions.add(complete(condition) + values(argument.values()));
            }
            options(completions, condition, page);
        }
        return new Template("jslim.fish")
                .words("VERSION", proposals.version())
                .words("RULES", described(proposals.rules(), 8))
                .words("NAMES", described(proposals.names(), 12))
                .lines("COMPLETIONS", completions)
                .toString();
    }

    private static void options(List<String> completions, String condition, CommandPage page) {
        for (Option option : page.options()) {
            StringBuilder line = new StringBuilder(complete(condition));
            for (String name : option.names()) {
                boolean one = Option.isShort(name);
                line.append(one ? " -s " : " -l ").append(name.substring(one ? 1 : 2));
            }
            if (option.valued()) {
                line.append(" -r").append(values(option.values()));
            }
            completions.add(line.append(text(option.text())).toString());
        }
    }

    private static String complete(String condition) {
        return "complete -c jslim -n " + quoted(condition);
    }

    private static String values(Values values) {
        return switch (values.kind()) {
            case NOTHING -> "";
            case TEXT -> " -f";
            case WORDS -> " -f -a " + quoted(String.join(" ", values.words()));
            case FILE, DOCKERFILE -> " -F";
            case DIRECTORY -> " -f -a '(__fish_complete_directories)'";
            case IMAGE -> " -f -a '(__jslim_images)'";
            case RULE -> " -f -a '(__jslim_rules)'";
            case RULES -> " -f -a '(__jslim_rule_list)'";
        };
    }

    private static String text(String words) {
        return " -d " + quoted(words);
    }

    private static String described(List<Entry> entries, int indent) {
        return entries.stream()
                .map(entry -> " ".repeat(indent) + quoted(entry.term()) + " " + quoted(entry.text()))
                .collect(Collectors.joining(" \\\n"));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
