package dev.jslim.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads and writes; what it writes is UTF-8, whatever the locale.
 *
 * @param out the document that was asked for, and nothing else
 * @param err messages and progress
 * @param colors whether {@code out} may hold escape sequences for colours
 * @param errColors whether {@code err} may
 * @param interactive whether a person watches {@code err}
 * @param line where progress is shown, or null if nobody is there to see it; {@code err} is written through it
 * @param directory what relative paths start from
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean colors,
        boolean errColors,
        boolean interactive,
        @Nullable LiveLine line,
        Path directory,
        Map<String, String> environment) {
    private static final int BUFFER = 16 * 1024;
    private static final int USUAL_COLUMNS = 80;

    /** Returns the terminal of this process. Who is connected was found out by the launcher, at no cost. */
    static Terminal ofProcess(StandardOutput out) {
        Map<String, String> environment = System.getenv();
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new PrintStream(new BufferedOutputStream(out, BUFFER), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                colors(Boolean.getBoolean("jslim.out.terminal"), environment),
                colors(Boolean.getBoolean("jslim.err.terminal"), environment),
                Boolean.getBoolean("jslim.err.terminal") && !environment.containsKey("CI"),
                null,
                Path.of(""),
                environment);
    }

    /** Returns where the path stands that the user gave. */
    public Path resolve(String given) {
        return directory.resolve(given);
    }

    /** Returns the same terminal, with colours or without. */
    Terminal colored(boolean always) {
        return new Terminal(in, out, err, always, always, interactive, line, directory, environment);
    }

    /** Returns the same terminal with a line for progress, if a person watches it and it can erase what was written. */
    Terminal live() {
        if (!interactive || dumb(environment)) {
            return this;
        }
        LiveLine live = new LiveLine(err, columns());
        PrintStream above = new PrintStream(live, true, StandardCharsets.UTF_8);
        return new Terminal(in, out, above, colors, errColors, interactive, live, directory, environment);
    }

    private int columns() {
        try {
            int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
            return columns > 0 ? columns : USUAL_COLUMNS;
        } catch (NumberFormatException e) {
            return USUAL_COLUMNS;
        }
    }

    private static boolean dumb(Map<String, String> environment) {
        return environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    /** Returns whether to colour: NO_COLOR, CLICOLOR_FORCE, CLICOLOR and TERM are heard in this order. */
    static boolean colors(boolean terminal, Map<String, String> environment) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
            return true;
        }
        return terminal && !environment.getOrDefault("CLICOLOR", "1").equals("0") && !dumb(environment);
    }
}
