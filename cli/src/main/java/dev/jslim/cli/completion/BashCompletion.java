package dev.jslim.cli.completion;

import dev.jslim.cli.manual.Argument;
import dev.jslim.cli.manual.CommandPage;
import dev.jslim.cli.manual.Entry;
import dev.jslim.cli.manual.Option;
import dev.jslim.cli.manual.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the script for bash; bash shows no descriptions. */
public final class BashCompletion {
    private BashCompletion() {}

    /** Returns the script. */
    public static String of(Proposals proposals) {
        List<CommandPage> commands = proposals.program().commands();
        return new Template("jslim.bash")
                .words("VERSION", proposals.version())
                .words("RULES", terms(proposals.rules()))
                .words("NAMES", terms(proposals.names()))
                .words("COMMANDS", commands.stream().map(CommandPage::name).collect(Collectors.joining(" ")))
                .words("PROGRAM_OPTIONS", names(proposals.program().program()))
                .lines("OPTIONS", commands.stream().map(BashCompletion::options).toList())
                .lines("VALUES", values(commands))
                .lines("ARGUMENTS", arguments(commands))
                .toString();
    }

    private static String terms(List<Entry> entries) {
        return entries.stream().map(Entry::term).collect(Collectors.joining(" "));
    }

    private static String names(CommandPage page) {
        return page.options().stream()
                .flatMap(option -> option.names().stream())
                .collect(Collectors.joining(" "));
    }

    private static String options(CommandPage page) {
        return "    " + page.name() + ") options=(" + names(page) + ") ;;";
    }

    private static List<String> values(List<CommandPage> commands) {
        List<String> lines = new ArrayList<>();
        for (CommandPage page : commands) {
            for (Option option : page.options()) {
                if (option.valued()) {
                    String patterns = option.names().stream()
                            .map(name -> quoted(page.name() + " " + name))
                            .collect(Collectors.joining(" | "));
                    lines.add("    " + patterns + ") kind=(" + kind(option.values()) + ") ;;");
                }
            }
        }
        return lines;
    }

    private static List<String> arguments(List<CommandPage> commands) {
        List<String> lines = new ArrayList<>();
        for (CommandPage page : commands) {
            if (!page.arguments().isEmpty()) {
                Argument only = page.arguments().getFirst();
                String test = only.repeatable() ? "" : "if (($2 > 0)); then return 1; fi; ";
                lines.add("    " + page.name() + ") " + test + "kind=(" + kind(only.values()) + ") ;;");
            }
        }
        return lines;
    }

    private static String kind(Values values) {
        String kind = values.kind().name().toLowerCase(Locale.ROOT);
        return values.words().stream().map(word -> " " + quoted(word)).collect(Collectors.joining("", kind, ""));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
