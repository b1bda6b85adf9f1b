package dev.jslim.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs jslim on a terminal of its own, which {@code script} of util-linux provides, told of it as the launcher would. */
final class TerminalSession {
    private TerminalSession() {}

    /** Returns all that the terminal got, with line feeds for line ends, and the exit status. */
    static Cli.Outcome run(Path directory, Map<String, String> environment, String... arguments) throws Exception {
        return typed("true", directory, environment, arguments);
    }

    /** Returns the shell command of a typist who waits for a text and types then what {@code printf} makes of another. */
    static String after(String text, String typed) {
        return "until grep -q '" + text + "' typescript 2>/dev/null; do sleep 0.1; done; printf '" + typed
                + "'; sleep 1";
    }

    /**
     * Types while it runs: what the shell command {@code typist} prints is what the keyboard of the terminal sends. The status is
     * written down by the shell that ran jslim, for that of {@code script} also says what went wrong between it and its terminal.
     */
    static Cli.Outcome typed(String typist, Path directory, Map<String, String> environment, String... arguments)
            throws Exception {
        boolean there = Files.isExecutable(Path.of("/usr/bin/script"));
        if (!there && "required".equals(System.getenv("JSLIM_SHELLS"))) {
            throw new AssertionError("JSLIM_SHELLS=required, but there is no /usr/bin/script");
        }
        assumeTrue(there, "there is no /usr/bin/script to make a terminal with");
        List<String> jslim = new ArrayList<>();
        jslim.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        jslim.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djslim.out.terminal=true", "-Djslim.err.terminal=true"));
        jslim.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        jslim.addAll(List.of(arguments));
        List<String> command = new ArrayList<>(
                List.of("env", "--default-signal=INT", "-u", "CI", "-u", "NO_COLOR", "-u", "COLUMNS", "TERM=xterm"));
        command.add("SHELL=/bin/sh");
        environment.forEach((name, value) -> command.add(name + "=" + value));
        String session = "trap : INT; " + quoted(jslim) + "; echo $? > status";
        String script = quoted(List.of("/usr/bin/script", "-qefc", session, "typescript"));
        command.addAll(List.of("sh", "-c", "{ " + typist + "; } | " + script));
        Path written = directory.resolve("status");
        Files.deleteIfExists(written);
        Cli.Outcome outcome = Cli.process(directory, command);
        int status =
                Integer.parseInt(Files.readString(directory.resolve("status")).strip());
        return new Cli.Outcome(status, outcome.out().replace("\r\n", "\n"), outcome.err());
    }

    private static String quoted(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append('\'').append(word.replace("'", "'\\''")).append("' ");
        }
        return line.toString();
    }
}
