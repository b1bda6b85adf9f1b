package dev.jslim.cli;

import dev.jslim.analyzer.JslimException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The entry: finds the command, runs it, and turns what it throws into a message and an exit status. */
public final class Main {
    private Terminal terminal;
    private final boolean process;

    private Main(Terminal terminal, boolean process) {
        this.terminal = terminal;
        this.process = process;
    }

    /** Runs the command line in {@code args} and ends the process. */
    public static void main(String[] args) {
        System.setProperty("picocli.disable.closures", "true");
        StandardOutput out = new StandardOutput();
        Terminal terminal = Terminal.ofProcess(out);
        ExitCode code = new Main(terminal, true).run(args);
        terminal.out().flush();
        Shutdown.halt(out.failure() == null ? code : Failures.unwritten(terminal, out.failure(), code));
    }

    /** Runs a command line without ending the process; messages have been written when it returns. */
    public static ExitCode run(Terminal terminal, String... args) {
        return new Main(terminal, false).run(args);
    }

    private ExitCode run(String... args) {
        try {
            terminal = Colors.chosen(
                    terminal, args); // before anything else, so that usage errors too are coloured, or not
            return dispatch(args);
        } catch (ParameterException e) {
            return Failures.usage(terminal, e);
        } catch (JslimException e) {
            return Failures.expected(terminal, e, debug(args));
        } catch (IOException e) {
            return Failures.surroundings(terminal, e, debug(args));
        } catch (UncheckedIOException e) {
            return Failures.surroundings(terminal, Objects.requireNonNull(e.getCause()), debug(args));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Failures.interrupted(terminal);
        } catch (Throwable e) { // a bug: it must end in one line and status 2, whatever it is
            return Failures.bug(terminal, e, debug(args));
        }
    }

    private ExitCode dispatch(String[] args) throws IOException, InterruptedException {
        String first = args.length == 0 ? "" : args[0];
        return switch (first) {
            case "" -> {
                HelpCommand.program(terminal);
                yield ExitCode.FAILED;
            }
            case "-h", "--help" -> run(new HelpCommand(), Arrays.copyOfRange(args, 1, args.length));
            case "-V", "--version" -> version();
            default -> {
                Command command = Commands.named(first);
                yield command == null
                        ? Failures.unknownCommand(terminal, first)
                        : run(command, Arrays.copyOfRange(args, 1, args.length));
            }
        };
    }

    private ExitCode version() {
        terminal.out().println(Version.line());
        return ExitCode.CLEAN;
    }

    private ExitCode run(Command command, String[] args) throws IOException, InterruptedException {
        ExitCode done = command.runPlain(terminal, args);
        if (done != null) {
            return done;
        }
        CommandLine line = Usage.commandLine(command);
        ParseResult arguments = line.parseArgs(args);
        if (arguments.isUsageHelpRequested()) {
            HelpCommand.of(command, terminal);
            return ExitCode.CLEAN;
        }
        if (command.cleansUp()) {
            terminal = terminal.live();
            if (process) {
                Interrupts.endInOrder(terminal);
            }
        }
        return command.run(arguments, terminal);
    }

    private static boolean debug(String[] args) {
        return Arrays.asList(args).contains("--debug");
    }
}
