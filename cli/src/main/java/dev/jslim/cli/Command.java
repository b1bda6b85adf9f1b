package dev.jslim.cli;

import dev.jslim.cli.manual.Manual;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
     * dynamic proxies at every start. {@code --help} and {@code --debug} are added by the caller. Options are shown in
     * the order in which they are added. What a shell may propose for a value is known by its candidates, its type or its
     * label, see {@link dev.jslim.cli.manual.Values}.
     *
     * @param spec already has the name; picocli takes descriptions for formats, in which a per cent sign is {@code %%}
     */
    void describe(CommandSpec spec);

    /** Returns what help and manual page say beside what {@link #describe} says; asked for only when they are wanted. */
    Manual manual();

    /**
     * Returns whether it makes things that must be cleaned up, such as containers: then a signal ends it with a message and
     * {@link ExitCode#FAILED}, after the clean-up.
     */
    default boolean cleansUp() {
        return true;
    }

    /**
     * Does the work if the command line is so plain that it can be read without picocli, which takes longer to start than a file
     * takes to lint. Returns null, having done nothing, for all others: {@link #run} is called then.
     *
     * @param args what follows the name of the command
     */
    default @Nullable ExitCode runPlain(Terminal terminal, String... args) throws IOException {
        return null;
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
