package dev.jslim.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Builds the picocli model of a command. */
final class Usage {
    private Usage() {}

    /** Returns the parser of a command, with the options that every command has. */
    static CommandLine commandLine(Command command) {
        CommandSpec spec = CommandSpec.create().name("jslim " + command.name());
        command.describe(spec);
        spec.addOption(help());
        spec.addOption(OptionSpecs.choice(
                "WHEN", Colors.class, "When to use colours: auto, always or never. The default is auto.", "--color"));
        spec.addOption(OptionSpec.builder("--no-color")
                .description("Use no colours, whatever the terminal can do; as --color never.")
                .build());
        spec.addOption(OptionSpec.builder("--debug")
                .description("Print the stack trace of a failure.")
                .build());
        // @style is a category of rules, never a file with arguments.
        return new CommandLine(spec).setExpandAtFiles(false);
    }

    /** Returns the option that shows the help. */
    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build();
    }
}
