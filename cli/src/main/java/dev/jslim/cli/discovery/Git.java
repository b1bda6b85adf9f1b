package dev.jslim.cli.discovery;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program git, run in one work tree. It changes nothing there. */
final class Git {
    private record Outcome(int status, String output, String message) {}

    private final Path root;

    Git(Path root) {
        this.root = root;
    }

    /** Returns whether git ends with success. */
    boolean succeeds(String... arguments) throws IOException {
        return run(arguments).status() == 0;
    }

    /**
     * Returns what git prints.
     *
     * @throws InputInvalid with what git says if it fails
     */
    String output(String... arguments) throws IOException {
        Outcome outcome = run(arguments);
        if (outcome.status() != 0) {
            throw new InputInvalid("git failed: " + outcome.message().strip(), "");
        }
        return outcome.output();
    }

    private Outcome run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks", "--no-pager"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).directory(root.toFile()).start();
        } catch (IOException e) {
            throw new InputInvalid("git cannot be run: " + e.getMessage(), "--new-from needs git on the PATH", e);
        }
        process.getOutputStream().close();
        StringBuilder message = new StringBuilder();
        Thread reader = Thread.ofVirtual().start(() -> message.append(text(process)));
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            reader.join();
            return new Outcome(process.waitFor(), output, message.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was running", e);
        } finally {
            process.destroy();
        }
    }

    private static String text(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
