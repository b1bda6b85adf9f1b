package dev.jslim.tracer.process;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.analyzer.JslimException.ToolMissing;
import dev.jslim.tracer.engine.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs other programs; none of them outlives the session. */
public final class Processes {
    private static final Duration DYING = Duration.ofSeconds(3);

    private final Session session;

    /** Runs programs that an interrupt of the session kills. */
    public Processes(Session session) {
        this.session = session;
    }

    /**
     * Runs a program without standard input and returns its exit status.
     *
     * @param environment variables beside those of this process
     * @param onLine gets every line of its standard output and error, on one thread, while it runs
     * @throws ToolMissing if there is no such program
     * @throws EngineUnavailable if it does not end within the timeout; it has been killed then
     */
    public int run(
            List<String> command,
            Path directory,
            Map<String, String> environment,
            Duration timeout,
            Consumer<String> onLine) {
        return runFor(command, directory, environment, timeout, onLine)
                .orElseThrow(() -> new EngineUnavailable(
                        "'" + command.getFirst() + "' did not end within " + timeout.toSeconds() + " s",
                        "check what it waits for"));
    }

    /**
     * The same for a program that may well take too long: returns its exit status, or nothing if it did not end within the
     * timeout and has been killed.
     */
    public OptionalInt runFor(
            List<String> command,
            Path directory,
            Map<String, String> environment,
            Duration timeout,
            Consumer<String> onLine) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = session.creating(() -> start(builder));
        try (Session.Registration _ = session.onInterrupt(() -> kill(process))) {
            process.getOutputStream().close();
            Thread reader = Thread.ofVirtual().start(() -> drain(process, onLine));
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(process);
                return OptionalInt.empty();
            }
            // A grandchild may keep the pipe open; its output is not ours to wait for.
            reader.join(DYING);
            return OptionalInt.of(process.exitValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("interrupted", "", e);
        } finally {
            kill(process);
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            String program = builder.command().getFirst();
            throw new ToolMissing("the program '" + program + "' cannot be run", "install it, or put it on the PATH");
        }
    }

    private static void drain(Process process, Consumer<String> onLine) {
        try {
            Lines.read(process.getInputStream(), onLine);
        } catch (IOException e) {
            // The pipe breaks when the process is killed; its exit status tells.
            return;
        }
    }

    /** Asks a process and its children to end, then makes them. */
    private static void kill(Process process) {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(DYING.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
