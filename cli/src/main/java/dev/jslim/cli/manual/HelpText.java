package dev.jslim.cli.manual;

import java.util.List;
import java.util.Map;

/** The help of a command, for a terminal. */
public final class HelpText {
    /** Every terminal has as many columns as this. */
    private static final int WIDTH = 80;

    private static final int INDENT = 2;
    private static final int WIDEST_NAMES = 26;

    private final Wrapping text = new Wrapping(WIDTH);
    private final boolean colors;

    private HelpText(boolean colors) {
        this.colors = colors;
    }

    /** Returns the help of the program: what its commands are. */
    public static String of(ProgramPage page, boolean colors) {
        HelpText help = new HelpText(colors);
        help.synopsis(page.program(), "COMMAND [ARGUMENT...]");
        help.entries(
                "Commands",
                page.commands().stream()
                        .map(command -> new Entry(command.name(), command.summary()))
                        .toList());
        help.options(page.program());
        help.rest(page.program().manual());
        return help.text.toString();
    }

    /** Returns the help of a command. */
    public static String of(CommandPage page, boolean colors) {
        HelpText help = new HelpText(colors);
        help.synopsis(page, page.synopsis());
        help.entries(
                "Arguments",
                page.arguments().stream()
                        .map(argument -> new Entry(argument.label(), argument.text()))
                        .toList());
        help.options(page);
        help.rest(page.manual());
        return help.text.toString();
    }

    private void synopsis(CommandPage page, String arguments) {
        text.line(bold("Usage:") + " " + page.command() + " " + arguments);
        text.line("");
        text.words(page.summary() + ".", 0);
        for (String paragraph : page.manual().paragraphs()) {
            text.line("");
            text.words(paragraph, 0);
        }
    }

    private void options(CommandPage page) {
        // All sections have their texts in the same column.
        int column = 0;
        for (Option option : page.options()) {
            column = Math.max(column, within(names(option).length()));
        }
        for (Map.Entry<String, List<Option>> section : page.sections().entrySet()) {
            heading(section.getKey());
            for (Option option : section.getValue()) {
                beside(names(option), option.text(), column);
            }
        }
    }

    private void rest(Manual manual) {
        entries("Exit status", manual.exitStatus());
        if (!manual.examples().isEmpty()) {
            heading("Examples");
            for (Example example : manual.examples()) {
                text.line(" ".repeat(INDENT) + example.line());
                text.words(example.text(), 3 * INDENT);
            }
        }
    }

    private void entries(String heading, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        heading(heading);
        int column = 0;
        for (Entry entry : entries) {
            column = Math.max(column, within(entry.term().length()));
        }
        for (Entry entry : entries) {
            beside(entry.term(), entry.text(), column);
        }
    }

    private void heading(String heading) {
        text.line("");
        text.line(bold(heading + ":"));
    }

    private void beside(String name, String words, int column) {
        text.words(" ".repeat(INDENT) + bold(name), INDENT + name.length(), words, INDENT + column + 2);
    }

    private static int within(int length) {
        return length > WIDEST_NAMES ? 0 : length;
    }

    /** Long names are below each other, whether there is a short one or not. */
    private static String names(Option option) {
        String names = String.join(", ", option.names());
        String aligned = Option.isShort(option.names().getFirst()) ? names : "    " + names;
        return option.valued() ? aligned + " " + option.label() : aligned;
    }

    private String bold(String words) {
        return colors ? "\u001b[1m" + words + "\u001b[m" : words;
    }
}
