package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards the start-up time of {@code lint} by what regresses first: the classes that its cache does not have, or need not. */
class StartUpTest {
    @TempDir
    static Path temporary;

    /** What it finds is read with classes of its own; beside its process they cost nothing. */
    private static final String NO_SHELLCHECK = "--shellcheck=off";

    private static Installation installation = new Installation(Path.of(""));

    @BeforeAll
    static void unpack() throws Exception {
        installation = Installation.unpacked(Files.createDirectory(temporary.resolve("jslim")));
    }

    @Test
    void a_file_like_many_loads_nothing_outside_the_cache() throws Exception {
        assertThat(lint("dist/src/bench/Dockerfile").others()).isEmpty();
    }

    @Test
    void a_file_unlike_that_of_the_training_loads_little_outside_the_cache() throws Exception {
        assertThat(lint("samples/flask/Dockerfile").others()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void fifty_files_load_no_more_than_one() throws Exception {
        String[] arguments = new String[52];
        Arrays.fill(arguments, "dist/src/bench/Dockerfile");
        arguments[0] = "lint";
        arguments[1] = NO_SHELLCHECK;

        assertThat(installation.loading(Installation.PROJECT, arguments).others())
                .isEmpty();
    }

    @Test
    void nothing_is_loaded_that_lint_does_not_need() throws Exception {
        assertThat(lint("dist/src/bench/Dockerfile").all())
                .anyMatch(name -> name.startsWith("dev.jslim.rules."))
                .noneMatch(name -> name.startsWith("com.github.dockerjava")
                        || name.startsWith("com.fasterxml.jackson")
                        || name.startsWith("com.github.difflib")
                        || name.startsWith("org.yaml")
                        || name.startsWith("dev.jslim.tracer")
                        || name.startsWith("dev.jslim.cli.report.Json"));
    }

    private LoadedClasses lint(String file) throws Exception {
        return installation.loading(Installation.PROJECT, "lint", NO_SHELLCHECK, file);
    }
}
