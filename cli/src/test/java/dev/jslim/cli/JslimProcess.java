package dev.jslim.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code jslim} as a process of its own, since signals and environment belong to processes. */
final class JslimProcess {
    private final Process process;
    private final BufferedReader output;
    private final StringBuilder seen = new StringBuilder();

    private JslimProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a command line. */
    static JslimProcess start(Path temporary, Map<String, String> environment, String... arguments) throws IOException {
        // A shell's background jobs, and so perhaps this test, ignore SIGINT, which a child would inherit.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.jslim.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new JslimProcess(builder.start());
    }

    /** Reads until a line has the text; fails if the process ends before. */
    void awaitLine(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(text)) {
                return;
            }
        }
        throw new AssertionError("'" + text + "' was not printed:\n" + seen);
    }

    /** Sends a signal by its name. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for the end and returns the exit status. */
    int exitStatus() throws IOException, InterruptedException {
        output.transferTo(new java.io.Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                seen.append(text, from, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end:\n" + seen);
        }
        return process.exitValue();
    }

    /** Returns what it printed so far. */
    String printed() {
        return seen.toString();
    }
}
