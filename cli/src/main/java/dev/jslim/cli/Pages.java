package dev.jslim.cli;

import dev.jslim.cli.manual.CommandPage;
import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.manual.ProgramPage;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What there is to say of the commands, collected from them. */
final class Pages {
    private Pages() {}

    /** Returns the page of a command. */
    static CommandPage of(Command command) {
        return CommandPage.of(
                command.name(),
                command.summary(),
                Usage.commandLine(command).getCommandSpec(),
                Variables.colors(command.manual()));
    }

    /** Returns the page of the program and those of the listed commands. */
    static ProgramPage program() {
        CommandSpec spec = CommandSpec.create().name("jslim");
        spec.addOption(Usage.help());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .description("Show the version and exit.")
                .build());
        List<CommandPage> commands = new ArrayList<>();
        for (String name : Commands.NAMES) {
            Command command = Commands.named(name);
            if (command != null) {
                commands.add(of(command));
            }
        }
        String summary = "Find what makes a container image big, slow, unsafe or wrong, and repair it";
        return new ProgramPage(CommandPage.of("", summary, spec, manual()), commands);
    }

    private static Manual manual() {
        Manual manual = Manual.of("jslim COMMAND --help and jslim help COMMAND tell more about a command.")
                .exit(0, "All is well.")
                .exit(1, "Something was found, or a check failed.")
                .exit(2, "It could not be done.")
                .example("jslim lint --diff", "Check ./Dockerfile, and show what could be repaired")
                .example("jslim rewrite", "Build it, run it, and show a Dockerfile that ships only what it uses")
                .example("jslim minify app --tag app:small", "Make a small image of an image");
        return Variables.colors(Variables.engine(manual.variable(
                "JSLIM_JAVA_OPTIONS", "Options for the Java runtime inside, separated by blanks, such as -Xmx2g.")));
    }
}
