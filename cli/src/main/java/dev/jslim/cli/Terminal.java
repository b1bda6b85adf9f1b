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

/**
 * Where a command reads and writes; what it writes is UTF-8, whatever the locale.
 *
 * @param out the document that was asked for, and nothing else
 * @param err messages and progress
 * @param colors whether {@code out} may hold escape sequences
 * @param interactive whether a person watches {@code err}
 * @param directory what relative paths start from
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean colors,
        boolean interactive,
        Path directory,
        Map<String, String> environment) {
    private static final int BUFFER = 16 * 1024;

    /** Returns the terminal of this process. Who is connected was found out by the launcher, at no cost. */
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                colors(Boolean.getBoolean("jslim.out.terminal"), environment),
                Boolean.getBoolean("jslim.err.terminal") && !environment.containsKey("CI"),
                Path.of(""),
                environment);
    }

    /** Returns where the path stands that the user gave. */
    public Path resolve(String given) {
        return directory.resolve(given);
    }

    /** Returns the same terminal, without colours. */
    public Terminal plain() {
        return new Terminal(in, out, err, false, interactive, directory, environment);
    }

    /** Returns whether to colour: NO_COLOR, CLICOLOR_FORCE, CLICOLOR and TERM are heard in this order. */
    static boolean colors(boolean terminal, Map<String, String> environment) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
            return true;
        }
        return terminal
                && !environment.getOrDefault("CLICOLOR", "1").equals("0")
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }
}
