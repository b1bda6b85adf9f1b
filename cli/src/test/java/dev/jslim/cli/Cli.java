package dev.jslim.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs jslim for tests: in this process, or as users do in one of its own. */
final class Cli {
    /** What a run left behind. */
    record Outcome(int status, String out, String err) {}

    private final Path directory;
    private final boolean colors;
    private final String stdin;
    private final Map<String, String> environment;

    private Cli(Path directory, boolean colors, String stdin, Map<String, String> environment) {
        this.directory = directory;
        this.colors = colors;
        this.stdin = stdin;
        this.environment = environment;
    }

    static Cli in(Path directory) {
        return in(directory, Map.of());
    }

    static Cli in(Path directory, Map<String, String> environment) {
        return new Cli(directory, false, "", environment);
    }

    Cli colored() {
        return new Cli(directory, true, stdin, environment);
    }

    Cli stdin(String text) {
        return new Cli(directory, colors, text, environment);
    }

    Outcome run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = terminal(out, err);
        ExitCode code = Main.run(terminal, args);
        terminal.out().flush();
        return new Outcome(code.status(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Returns a terminal whose output nobody reads. */
    Terminal terminal() {
        return terminal(new ByteArrayOutputStream(), new ByteArrayOutputStream());
    }

    private Terminal terminal(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Terminal(
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                colors,
                colors,
                false,
                null,
                directory,
                environment);
    }

    /** Runs in a JVM of its own. */
    static Outcome process(Path directory, List<String> jvmOptions, String... args) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-cp",
                String.join(
                        File.pathSeparator,
                        classPath().stream().map(Path::toString).toList()),
                Main.class.getName()));
        command.addAll(Arrays.asList(args));
        return process(directory, command);
    }

    /** Runs any program, with nothing on its standard input. */
    static Outcome process(Path directory, List<String> command) throws Exception {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            int status = process.waitFor();
            return new Outcome(status, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Returns the entries of the class path that the tests run on. */
    static List<Path> classPath() {
        List<Path> entries = new ArrayList<>();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry));
        }
        return entries;
    }
}
