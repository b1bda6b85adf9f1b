package dev.jslim.cli;

import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.lint.Spelling;
import dev.jslim.cli.report.Printable;
import dev.jslim.cli.report.Style;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What failures look like: one line that says what is wrong, one that says what to do about it. */
final class Failures {
    private Failures() {}

    /** Reports a failure that the user can do something about. */
    static ExitCode expected(Terminal terminal, JslimException failure, boolean debug) {
        report(terminal, String.valueOf(failure.getMessage()), failure.hint());
        trace(terminal, failure, debug);
        return failure instanceof JslimException.VerificationFailed ? ExitCode.FINDINGS : ExitCode.FAILED;
    }

    /** Reports that a file, a disk or a connection failed. */
    static ExitCode surroundings(Terminal terminal, IOException failure, boolean debug) {
        report(terminal, describe(failure), debug ? "" : "--debug shows where it happened");
        trace(terminal, failure, debug);
        return ExitCode.FAILED;
    }

    /**
     * Reports that the result did not arrive. A reader that has seen enough, such as {@code head}, changes neither what was found
     * nor, so, the status; ripgrep and ruff are as quiet.
     */
    static ExitCode unwritten(Terminal terminal, IOException failure, ExitCode code) {
        if (StandardOutput.isPipe()) {
            return code;
        }
        report(terminal, "standard output cannot be written: " + failure.getMessage(), "");
        return ExitCode.FAILED;
    }

    /** Reports a bug of jslim. */
    static ExitCode bug(Terminal terminal, Throwable failure, boolean debug) {
        report(
                terminal,
                "internal error, this is a bug: " + failure,
                debug ? "" : "run the same command with --debug and report the trace");
        trace(terminal, failure, debug);
        return ExitCode.FAILED;
    }

    /** Reports that the work was given up because somebody asked for it. */
    static ExitCode interrupted(Terminal terminal) {
        if (terminal.line() != null) {
            terminal.line().end(); // the work that it would speak of has ended
        }
        report(terminal, "interrupted, cleaning up", "");
        return ExitCode.FAILED;
    }

    /** Reports a wrong option or argument. */
    static ExitCode usage(Terminal terminal, ParameterException failure) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        List<String> suggestions =
                failure instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String wrong = failure instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().getFirst()
                : "";
        String seeAlso = command + " --help lists the options";
        report(
                terminal,
                wrong(failure),
                suggestions.isEmpty() ? seeAlso : "did you mean " + nearest(wrong, suggestions) + "? " + seeAlso);
        return ExitCode.FAILED;
    }

    /** Of several options that picocli finds similar, the one that is; all if none is. */
    private static String nearest(String wrong, List<String> suggestions) {
        int equals = wrong.indexOf('=');
        String near = Spelling.nearest(equals < 0 ? wrong : wrong.substring(0, equals), suggestions);
        return near == null ? String.join(" or ", suggestions) : near;
    }

    private static String wrong(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException e -> {
                String first = e.getUnmatched().getFirst();
                yield (first.startsWith("-") ? "unknown option " : "unexpected argument ") + first;
            }
            case MissingParameterException e -> {
                ArgSpec missing = e.getMissing().getFirst();
                yield missing.isOption()
                        ? name(missing) + " needs a value: " + missing.paramLabel()
                        : name(missing) + " is missing";
            }
            case OverwrittenOptionException e -> name(e.getOverwritten()) + " is given twice";
            default -> wrongValue(failure);
        };
    }

    private static String wrongValue(ParameterException failure) {
        ArgSpec argument = failure.getArgSpec();
        if (argument == null || failure.getValue() == null) {
            String message = String.valueOf(failure.getMessage());
            return Character.toLowerCase(message.charAt(0)) + message.substring(1);
        }
        String kind = argument.type() == Integer.class ? " takes a whole number, not '" : " cannot be '";
        return argument.arity().max() == 0
                ? name(argument) + " takes no value"
                : name(argument) + kind + failure.getValue() + "'";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Reports that there is no such command. */
    static ExitCode unknownCommand(Terminal terminal, String name) {
        String what = name.startsWith("-") ? "unknown option " : "unknown command ";
        String near = Spelling.nearest(name, Commands.NAMES);
        report(
                terminal,
                what + name,
                (near == null ? "" : "did you mean " + near + "? ") + "jslim --help lists the commands");
        return ExitCode.FAILED;
    }

    private static void report(Terminal terminal, String message, String hint) {
        terminal.out().flush();
        PrintStream err = terminal.err();
        Style style = new Style(terminal.errColors());
        err.println(style.failure("jslim:") + " " + Printable.lines(message));
        if (!hint.isEmpty()) {
            err.println(style.hint("hint:") + " " + hint);
        }
        err.flush();
    }

    private static String describe(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> e.getFile() + " does not exist";
            case AccessDeniedException e -> e.getFile() + " cannot be read or written: permission denied";
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }

    private static void trace(Terminal terminal, Throwable failure, boolean debug) {
        if (debug) {
            failure.printStackTrace(terminal.err());
            terminal.err().flush();
        }
    }
}
