package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.dist.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A jslim as users have it, and what the JVM says of it. */
record Installation(Path home) {
    /** The project's directory. */
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** Returns what the archive holds, unpacked into a directory. */
    static Installation unpacked(Path directory) throws IOException, InterruptedException {
        Outcome outcome = Programs.run(
                directory,
                Map.of(),
                List.of("tar", "-xzf", System.getProperty("jslim.archive"), "--strip-components=1"));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        return new Installation(directory);
    }

    /** Returns the program. */
    Path program() {
        return home.resolve("bin/jslim");
    }

    /** Returns a file of it. */
    Path file(String name) {
        return home.resolve(name);
    }

    /** Runs it. */
    Outcome run(Path directory, String... arguments) throws IOException, InterruptedException {
        return run(directory, Map.of(), arguments);
    }

    /** Runs it with variables. */
    Outcome run(Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program().toString()));
        command.addAll(List.of(arguments));
        return Programs.run(directory, environment, command);
    }

    /** Runs a command line that starts it, and returns what the JVM reports of the classes that it loaded. */
    static LoadedClasses loading(Path directory, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("classes", ".log");
        try {
            // Whoever runs it must be able to write it.
            Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-rw-rw-"));
            Outcome outcome = Programs.run(
                    directory, Map.of("JSLIM_JAVA_OPTIONS", "-Xlog:class+load:file=" + log + "::filecount=0"), command);
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.status()).isLessThan(2);
            return LoadedClasses.of(Files.readAllLines(log));
        } finally {
            Files.delete(log);
        }
    }

    /** Runs it, and returns what the JVM reports of the classes that it loaded. */
    LoadedClasses loading(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program().toString()));
        command.addAll(List.of(arguments));
        return loading(directory, command);
    }
}
