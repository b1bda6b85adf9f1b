package dev.jslim.cli.completion;

import dev.jslim.cli.manual.Argument;
import dev.jslim.cli.manual.CommandPage;
import dev.jslim.cli.manual.Entry;
import dev.jslim.cli.manual.Option;
import dev.jslim.cli.manual.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the script for zsh.
 *
 * @see <a href="https://zsh.sourceforge.io/Doc/Release/Completion-System.html">the specifications of _arguments</a>
 */
public final class ZshCompletion {
    private static final String INDENT = " ".repeat(8);
    private static final String CONTINUED = " \\\n";

    private ZshCompletion() {}

    /** Returns the script. */
    public static String of(Proposals proposals) {
        List<CommandPage> commands = proposals.program().commands();
        List<Entry> summaries = commands.stream()
                .map(command -> new Entry(command.name(), command.summary()))
                .toList();
        return new Template("jslim.zsh")
                .words("VERSION", proposals.version())
                .lines("RULES", described(proposals.rules()))
                .lines("NAMES", described(proposals.names()))
                .lines("COMMANDS", described(summaries))
                .words(
                        "PROGRAM_OPTIONS",
                        String.join(CONTINUED, options(proposals.program().program(), INDENT)))
                .lines("CASES", commands.stream().map(ZshCompletion::command).toList())
                .toString();
    }

    private static List<String> described(List<Entry> entries) {
        return entries.stream()
                .map(entry -> INDENT + quoted(escaped(entry.term(), ":") + ":" + escaped(entry.text(), "")))
                .toList();
    }

    private static String command(CommandPage page) {
        String indent = INDENT + "    ";
        List<String> specifications = new ArrayList<>(options(page, indent));
        for (Argument argument : page.arguments()) {
            String many = argument.repeatable() ? "*" : argument.required() ? "" : ":";
            specifications.add(indent + quoted(many + ":" + argument.label() + action(argument.values())));
        }
        return "    " + page.name() + ")\n" + INDENT + "_arguments -s -S" + CONTINUED
                + String.join(CONTINUED, specifications) + " && ret=0\n" + INDENT + ";;";
    }

    /** One specification for each name: those of the same option exclude each other. */
    private static List<String> options(CommandPage page, String indent) {
        List<String> specifications = new ArrayList<>();
        for (Option option : page.options()) {
            String excluded = option.repeatable() ? "*" : "(" + String.join(" ", option.names()) + ")";
            for (String name : option.names()) {
                String value = option.valued() ? ":" + option.label() + action(option.values()) : "";
                String joined = !option.valued() ? "" : Option.isShort(name) ? "+" : "=";
                specifications.add(
                        indent + quoted(excluded + name + joined + "[" + escaped(option.text(), ":[]") + "]" + value));
            }
        }
        return specifications;
    }

    private static String action(Values values) {
        return switch (values.kind()) {
            case NOTHING -> "";
            case TEXT -> ":";
            case WORDS -> ":{_jslim_words " + String.join(" ", values.words()) + "}";
            case FILE -> ":_files";
            case DIRECTORY -> ":_files -/";
            case DOCKERFILE -> ":_jslim_dockerfiles";
            case IMAGE -> ":_jslim_images";
            case RULE -> ":_jslim_rules";
            case RULES -> ":_jslim_rule_list";
        };
    }

    private static String escaped(String text, String special) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || special.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
