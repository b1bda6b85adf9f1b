package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Real programs that read what jslim writes for them: shells, and those that show manual pages. */
final class Shells {
    /** An interactive shell shows what the words are by a command that it is given after the key. */
    private static final Pattern SHOWN = Pattern.compile("(?m)^((?:<[^<>\\n]*>)+)");

    private Shells() {}

    /** Skips the test where the program is missing, unless all of them have been promised. */
    static void need(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return;
            }
        }
        missing(program);
    }

    /** Skips the test where the file is missing, unless the package that it is of has been promised. */
    static void need(Path file, String packageName) {
        if (!Files.exists(file)) {
            missing(packageName);
        }
    }

    private static void missing(String what) {
        assertThat(System.getenv("JSLIM_SHELLS"))
                .as(what + " is not installed, but JSLIM_SHELLS says so")
                .isNotEqualTo("required");
        abort(what + " is not installed");
    }

    /** Runs a script, which must end well and print nothing to standard error, and returns its lines. */
    static List<String> lines(Path directory, List<String> shell, String script) throws Exception {
        List<String> command = new ArrayList<>(shell);
        command.add(Files.writeString(Files.createTempFile(directory, "script", ""), script)
                .toString());
        Cli.Outcome outcome = Cli.process(directory, command);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        return outcome.out().lines().toList();
    }

    /**
     * Types lines into a shell that believes itself to be on a terminal, each with the tab key at its end, and returns the words
     * that each line has then.
     */
    static List<List<String>> typed(Path directory, String shell, String setup, List<String> lines) throws Exception {
        StringBuilder keys = new StringBuilder(setup).append('\n');
        for (String line : lines) {
            keys.append(line).append("\t\u0001printf \"<%s>\" \n");
        }
        List<List<String>> words = new ArrayList<>();
        String screen = screen(directory, shell, keys.toString());
        Matcher shown = SHOWN.matcher(screen);
        while (shown.find()) {
            String all = shown.group(1);
            words.add(List.of(all.substring(1, all.length() - 1).split("><", -1)));
        }
        assertThat(words).as(screen).hasSameSizeAs(lines);
        return words;
    }

    private static String screen(Path directory, String shell, String keys) throws IOException, InterruptedException {
        Path screen = Files.createTempFile(directory, "screen", "");
        Process process = start(directory, shell, screen);
        try (Writer keyboard = process.outputWriter()) {
            keyboard.write(keys + "\nexit\n");
        }
        process.waitFor();
        return text(screen);
    }

    /** Types keys and waits until something is shown: a shell that knows of more keys does not take the time to show lists. */
    static void await(Path directory, String shell, String keys, String shown) throws Exception {
        Path screen = Files.createTempFile(directory, "screen", "");
        Process process = start(directory, shell, screen);
        try (Writer keyboard = process.outputWriter()) {
            keyboard.write(keys);
            keyboard.flush();
            Pattern pattern = Pattern.compile(shown);
            while (process.isAlive() && !pattern.matcher(text(screen)).find()) {
                Thread.sleep(50);
            }
            assertThat(text(screen)).containsPattern(pattern);
            keyboard.write("\u0015exit\n");
        }
        process.waitFor();
    }

    private static Process start(Path directory, String shell, Path screen) throws IOException {
        need("script");
        ProcessBuilder builder = new ProcessBuilder(
                        "timeout", "60", "script", "-qec", "stty cols 250; exec " + shell, "/dev/null")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile());
        builder.environment().put("TERM", "dumb");
        builder.environment().put("HOME", directory.toString());
        return builder.start();
    }

    private static String text(Path screen) throws IOException {
        return Files.readString(screen, StandardCharsets.ISO_8859_1).replace("\r", "");
    }
}
