package dev.jslim.cli;

import dev.jslim.cli.manual.CommandPage;
import dev.jslim.cli.manual.ManPage;
import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.manual.ProgramPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim man}: manual pages, for those who make packages; the list of commands does not show it. */
final class ManCommand implements Command {
    @Override
    public String name() {
        return "man";
    }

    @Override
    public String summary() {
        return "Print the manual page of a command, for man and for packages";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(OptionSpecs.command("The command; jslim itself if not given."));
        spec.addOption(OptionSpec.builder("--all")
                .paramLabel("DIR")
                .type(Path.class)
                .description("Write all pages into this directory: jslim.1, jslim-lint.1 and so on.")
                .build());
    }

    @Override
    public Manual manual() {
        return Manual.of()
                .exit(0, "It was printed.")
                .exit(2, "There is no such command, or the pages cannot be written.")
                .example("jslim man", "Print the page jslim(1)")
                .example("jslim man lint", "Print the page jslim-lint(1); man -l shows it")
                .example("jslim man --all share/man/man1", "Write all pages, as a package needs them");
    }

    @Override
    public boolean cleansUp() {
        return false;
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException {
        ProgramPage program = Pages.program();
        Path all = arguments.matchedOptionValue("--all", (Path) null);
        if (all != null) {
            write(program, terminal.resolve(all.toString()));
            return ExitCode.CLEAN;
        }
        String name = arguments.matchedPositionalValue(0, "");
        Command command = name.isEmpty() ? null : Commands.named(name);
        if (command != null) {
            terminal.out().print(ManPage.of(program, Pages.of(command), Version.number()));
        } else if (name.isEmpty()) {
            terminal.out().print(ManPage.of(program, Version.number()));
        } else {
            return Failures.unknownCommand(terminal, name);
        }
        return ExitCode.CLEAN;
    }

    private static void write(ProgramPage program, Path directory) throws IOException {
        Files.createDirectories(directory);
        write(directory, program.program(), ManPage.of(program, Version.number()));
        for (CommandPage page : program.commands()) {
            write(directory, page, ManPage.of(program, page, Version.number()));
        }
    }

    private static void write(Path directory, CommandPage page, String text) throws IOException {
        AtomicFile.write(directory.resolve(page.page() + ".1"), text.getBytes(StandardCharsets.UTF_8));
    }
}
