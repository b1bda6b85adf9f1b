package dev.jslim.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The manual page of a command. It has no date: the same version has the same page, whenever it is made. */
public final class ManPage {
    private final Roff roff = new Roff();
    private final ProgramPage program;

    private ManPage(ProgramPage program) {
        this.program = program;
    }

    /** Returns the page of the program, {@code jslim(1)}. */
    public static String of(ProgramPage program, String version) {
        ManPage man = new ManPage(program);
        CommandPage page = program.program();
        man.head(page, "COMMAND [ARGUMENT...]", version);
        man.roff.macro("SH", "COMMANDS");
        for (CommandPage command : program.commands()) {
            man.entry(Roff.bold(command.page()) + "(1)", command.summary() + ".");
        }
        man.rest(page);
        return man.roff.toString();
    }

    /** Returns the page of a command, such as {@code jslim-lint(1)}. */
    public static String of(ProgramPage program, CommandPage page, String version) {
        ManPage man = new ManPage(program);
        man.head(page, page.synopsis(), version);
        if (!page.arguments().isEmpty()) {
            man.roff.macro("SH", "ARGUMENTS");
            for (Argument argument : page.arguments()) {
                man.entry(Roff.italic(argument.label()), argument.text());
            }
        }
        man.rest(page);
        return man.roff.toString();
    }

    private void head(CommandPage page, String arguments, String version) {
        roff.comment("Written by jslim man from the descriptions of the commands.");
        roff.macro("TH", page.page().toUpperCase(Locale.ROOT), "1", "", "jslim " + version, "User Commands");
        // Words that can be typed must not be broken.
        roff.request("nh");
        roff.request("ad l");
        roff.macro("SH", "NAME");
        roff.formatted(Roff.escaped(page.page()) + " \\- " + Roff.escaped(page.summary()));
        roff.macro("SH", "SYNOPSIS");
        roff.formatted(Roff.bold(page.command()) + " " + Roff.escaped(arguments));
        roff.macro("SH", "DESCRIPTION");
        roff.line(page.summary() + ".");
        for (String paragraph : page.manual().paragraphs()) {
            roff.macro("PP");
            roff.line(paragraph);
        }
    }

    private void rest(CommandPage page) {
        roff.macro("SH", "OPTIONS");
        Map<String, List<Option>> sections = page.sections();
        for (Map.Entry<String, List<Option>> section : sections.entrySet()) {
            if (!section.getKey().equals(CommandPage.USUAL)) {
                roff.macro("SS", section.getKey());
            }
            for (Option option : section.getValue()) {
                entry(names(option), option.text());
            }
        }
        entries("EXIT STATUS", page.manual().exitStatus());
        roff.macro("SH", "EXAMPLES");
        for (Example example : page.manual().examples()) {
            entry(Roff.bold(example.line()), example.text() + ".");
        }
        entries("ENVIRONMENT", page.manual().environment());
        entries("FILES", page.manual().files());
        roff.macro("SH", "SEE ALSO");
        roff.formatted(String.join(", ", others(page)));
    }

    private List<String> others(CommandPage page) {
        List<String> others = new ArrayList<>();
        for (String name : pages()) {
            if (!name.equals(page.page())) {
                others.add(Roff.bold(name) + "(1)");
            }
        }
        return others;
    }

    private List<String> pages() {
        List<String> names = new ArrayList<>();
        names.add(program.program().page());
        program.commands().forEach(command -> names.add(command.page()));
        return names;
    }

    private void entries(String heading, List<Entry> entries) {
        if (!entries.isEmpty()) {
            roff.macro("SH", heading);
            entries.forEach(entry -> entry(Roff.bold(entry.term()), entry.text()));
        }
    }

    private void entry(String term, String text) {
        roff.macro("TP");
        roff.formatted(term);
        roff.line(text);
    }

    private static String names(Option option) {
        String names = String.join(", ", option.names().stream().map(Roff::bold).toList());
        return option.valued() ? names + " " + Roff.italic(option.label()) : names;
    }
}
