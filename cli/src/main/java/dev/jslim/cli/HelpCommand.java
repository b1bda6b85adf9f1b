package dev.jslim.cli;

import dev.jslim.cli.manual.HelpText;
import dev.jslim.cli.manual.Manual;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim help}: what the commands are, or what one of them does. */
final class HelpCommand implements Command {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public String summary() {
        return "Show what a command does and which options it has";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(OptionSpecs.command("The command; a list of all commands if not given."));
    }

    @Override
    public Manual manual() {
        return Manual.of()
                .exit(0, "It was shown.")
                .exit(2, "There is no such command.")
                .example("jslim help", "List the commands")
                .example("jslim help rewrite", "Show the help of a command, as jslim rewrite --help does");
    }

    @Override
    public boolean cleansUp() {
        return false;
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) {
        String name = arguments.matchedPositionalValue(0, "");
        if (name.isEmpty()) {
            program(terminal);
            return ExitCode.CLEAN;
        }
        Command command = Commands.named(name);
        if (command == null) {
            return Failures.unknownCommand(terminal, name);
        }
        of(command, terminal);
        return ExitCode.CLEAN;
    }

    /** Prints the help of a command. */
    static void of(Command command, Terminal terminal) {
        print(HelpText.of(Pages.of(command), terminal.colors()), terminal);
    }

    /** Prints the list of commands. */
    static void program(Terminal terminal) {
        print(HelpText.of(Pages.program(), terminal.colors()), terminal);
    }

    private static void print(String text, Terminal terminal) {
        terminal.out().print(text);
        terminal.out().flush();
    }
}
