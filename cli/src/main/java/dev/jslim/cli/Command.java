package dev.jslim.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One command of {@code jslim}. A command is listed in {@link Commands}, which creates it only when it is asked for.
 */
public interface Command {
    /** Returns what the user types, such as {@code lint}. */
    String name();

    /** Returns what it does: one line without a final full stop, shown in the list of commands. */
    String summary();

    /**
     * Describes options and positional parameters through picocli's programmatic interface: annotations would cost
     * dynamic proxies at every start. {@code --help} and {@code --debug} are added by the caller.
     *
     * @param spec already has the name and the summary
     */
    void describe(CommandSpec spec);

    /**
     * Returns whether it makes things that must be cleaned up, such as containers: then a signal ends it with a message and
     * {@link ExitCode#FAILED}, after the clean-up.
     */
    default boolean cleansUp() {
        return true;
    }

    /**
     * Does the work. The document that was asked for goes to {@link Terminal#out()}, everything else to
     * {@link Terminal#err()}.
     *
     * @throws dev.jslim.analyzer.JslimException for what the user can do something about
     * @throws IOException if the surroundings fail: a full disk, a missing permission
     */
    ExitCode run(ParseResult arguments, Terminal terminal) throws IOException, InterruptedException;
}
