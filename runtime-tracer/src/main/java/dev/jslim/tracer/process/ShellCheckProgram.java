package dev.jslim.tracer.process;

import dev.jslim.analyzer.shellcheck.ShellProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@code shellcheck} on files in a temporary directory, which is gone when it ends, also by a signal. One process reads many
 * files; only where the system would refuse so long a command line there are more.
 */
public final class ShellCheckProgram implements ShellProgram {
    /** A file's name takes at most 7 characters and a pointer of 8 bytes; Linux gives 2 MB, Windows 32 thousand characters. */
    private static final int MOST_FILES =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows") ? 3_000 : 50_000;

    /** Says that something was found. */
    private static final int FOUND = 1;

    private final String executable;
    private final List<String> arguments;
    private final Duration startUp;
    private final Duration perScript;

    /**
     * Makes a runner.
     *
     * @param executable its path, or a name to be found on the PATH
     * @param arguments what else it is called with; what must be said to read its answer is stronger
     * @param startUp how long it may take beside the scripts
     * @param perScript how much longer it may take for each script
     */
    public ShellCheckProgram(String executable, List<String> arguments, Duration startUp, Duration perScript) {
        this.executable = executable;
        this.arguments = List.copyOf(arguments);
        this.startUp = startUp;
        this.perScript = perScript;
    }

    @Override
    public String check(List<String> scripts) throws ProgramFailed {
        if (scripts.size() > MOST_FILES) {
            throw new ProgramFailed("there are " + scripts.size() + " scripts, and it reads " + MOST_FILES
                    + " in one run: lint fewer files at once");
        }
        Path directory = null;
        try {
            directory = Files.createTempDirectory("jslim-shellcheck-");
            return check(scripts, directory);
        } catch (IOException e) {
            throw new ProgramFailed("its scripts cannot be written to the temporary directory: " + e.getMessage());
        } finally {
            delete(directory);
        }
    }

    private String check(List<String> scripts, Path directory) throws IOException, ProgramFailed {
        List<String> command = new ArrayList<>();
        // Of several formats it takes the first, and what several options exclude is added up.
        command.addAll(List.of(executable, "--norc", "--format=json1", "--exclude=" + EXCLUDED));
        command.addAll(arguments);
        Path answer = directory.resolve("answer");
        Path complaint = directory.resolve("complaint");
        for (int i = 0; i < scripts.size(); i++) {
            String name = Integer.toString(i);
            Files.write(directory.resolve(name), scripts.get(i).getBytes(StandardCharsets.UTF_8));
            command.add(name);
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(answer.toFile())
                .redirectError(complaint.toFile());
        // The answer is read as UTF-8, and scripts are written so, whatever the locale here.
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("SHELLCHECK_OPTS");
        int status = run(builder, directory, startUp.plus(perScript.multipliedBy(scripts.size())));
        if (status != 0 && status != FOUND) {
            String said =
                    Files.readString(complaint).strip().lines().findFirst().orElse("it says nothing");
            throw new ProgramFailed("it ended with status " + status + ": " + said);
        }
        return Files.readString(answer);
    }

    private static int run(ProcessBuilder builder, Path directory, Duration limit) throws ProgramFailed {
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new ProgramFailed("it cannot be run: " + e.getMessage());
        }
        Thread onSignal = new Thread(() -> {
            process.destroyForcibly();
            delete(directory);
        });
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProgramFailed("it did not end within " + limit.toSeconds() + " s");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new ProgramFailed("it cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramFailed("it was interrupted");
        } finally {
            process.destroyForcibly();
            forget(onSignal);
        }
    }

    private static void forget(Thread onSignal) {
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            return; // the end has begun, and the hook runs
        }
    }

    /** Deletes a directory of plain files; what is gone already was deleted by the other one of hook and caller. */
    private static void delete(@Nullable Path directory) {
        if (directory == null) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            return; // a temporary directory that nobody can delete is left to the system
        }
    }
}
