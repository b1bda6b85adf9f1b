package dev.jslim.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Builds the picocli model of a command, and prints help. */
final class Usage {
    private static final int WIDTH = 80;

    private Usage() {}

    /** Returns the parser of a command, with the options that every command has. */
    static CommandLine commandLine(Command command) {
        CommandSpec spec = CommandSpec.create().name("jslim " + command.name());
        spec.usageMessage().description(command.summary() + ".");
        command.describe(spec);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
        spec.addOption(OptionSpec.builder("--no-color")
                .description("No colours, whatever the terminal can do.")
                .build());
        spec.addOption(OptionSpec.builder("--debug")
                .description("Print the stack trace of a failure.")
                .build());
        return new CommandLine(spec);
    }

    /** Returns the model that lists all commands. */
    static CommandLine overview() {
        CommandSpec root = CommandSpec.create().name("jslim");
        root.usageMessage()
                .synopsisHeading("Usage: ")
                .customSynopsis("jslim COMMAND [OPTION...]")
                .description("Finds what makes an image big, slow, unsafe or wrong, and repairs it.")
                .commandListHeading("%nCommands:%n")
                .footer("", "jslim help COMMAND shows the options of a command; jslim --version the version.");
        for (String name : Commands.NAMES) {
            Command command = Commands.named(name);
            if (command != null) {
                CommandSpec spec = CommandSpec.create().name(name);
                spec.usageMessage().description(command.summary());
                root.addSubcommand(name, spec);
            }
        }
        return new CommandLine(root);
    }

    /** Prints the help of a command. */
    static void print(Terminal terminal, CommandLine line) {
        line.setUsageHelpWidth(WIDTH).usage(terminal.out(), terminal.colors() ? Ansi.ON : Ansi.OFF);
        terminal.out().flush();
    }
}
