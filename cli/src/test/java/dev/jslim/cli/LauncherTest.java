package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of this project in a copy that counts as built, so that no build runs inside the build. */
class LauncherTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path top;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void built() throws IOException {
        Files.copy(PROJECT.resolve("jslim"), top.resolve("jslim"));
        Files.createDirectory(top.resolve(".mvn"));
        Files.copy(PROJECT.resolve(".mvn/jdk25"), top.resolve(".mvn/jdk25"));
        Files.writeString(top.resolve("pom.xml"), "<project/>");
        for (String module : new String[] {"grammar", "analyzer", "rules", "runtime-tracer", "cli"}) {
            Files.createDirectories(top.resolve(module).resolve("src/main"));
            Files.writeString(top.resolve(module).resolve("pom.xml"), "<project/>");
        }
        Files.createDirectories(top.resolve("docs/rules"));
        Path lib = Files.createDirectories(top.resolve("cli/target/lib"));
        for (Path entry : Cli.classPath()) {
            Files.createSymbolicLink(place(entry, lib), entry);
        }
        Path state = Files.createDirectories(top.resolve("target/launcher"));
        Files.writeString(state.resolve("jdk"), System.getProperty("java.home") + "\n");
        Files.createFile(state.resolve("built"));
        Files.setLastModifiedTime(
                state.resolve("built"), FileTime.from(Instant.now().plusSeconds(60)));
    }

    /** Otherwise JUnit warns of every link that leaves the folder. */
    @AfterEach
    void unlinked() throws IOException {
        Files.deleteIfExists(top.resolve("tests"));
        Files.delete(top.resolve("cli/target/jslim-cli-test.jar"));
        for (Path folder : new Path[] {top.resolve("cli/target/lib"), elsewhere, elsewhere.resolve("bin")}) {
            if (Files.isDirectory(folder)) {
                try (var links = Files.newDirectoryStream(folder, Files::isSymbolicLink)) {
                    for (Path link : links) {
                        Files.delete(link);
                    }
                }
            }
        }
    }

    /** Where the build puts what the class path of the tests has: jars, and directories of classes for modules not packaged yet. */
    private Path place(Path entry, Path lib) {
        if (entry.endsWith("test-classes")) {
            return top.resolve("tests");
        }
        if (entry.endsWith(Path.of("cli", "target", "classes"))) {
            return top.resolve("cli/target/jslim-cli-test.jar");
        }
        if (entry.endsWith(Path.of("target", "classes"))) {
            return lib.resolve("jslim-" + PROJECT.relativize(entry).getName(0) + "-test.jar");
        }
        return lib.resolve(entry.getFileName());
    }

    @Test
    void works_from_anywhere_and_through_links() throws Exception {
        Files.createSymbolicLink(elsewhere.resolve("direct"), top.resolve("jslim"));
        Files.createSymbolicLink(elsewhere.resolve("twice"), Path.of("direct"));
        Files.writeString(elsewhere.resolve("Dockerfile"), "FROM scratch\nCOPPY a b\n");

        Cli.Outcome outcome = run("./twice", "lint");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("Dockerfile:2:1: error syntax");
    }

    @Test
    void options_for_every_jvm_do_not_spoil_the_output() throws Exception {
        Cli.Outcome outcome =
                run("env", "JAVA_TOOL_OPTIONS=-Dx=y", top.resolve("jslim").toString(), "--version");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("jslim ");
    }

    @Test
    void commands_with_the_whole_class_path_start_too() throws Exception {
        Cli.Outcome outcome = run(top.resolve("jslim").toString(), "--help");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("Usage: jslim");
    }

    @Test
    void what_was_built_runs_without_maven() throws Exception {
        assertThat(run("env", tools(), "sh", top.resolve("jslim").toString(), "--version")
                        .status())
                .isZero();
    }

    @Test
    void a_source_that_changed_asks_for_a_build() throws Exception {
        Path source = Files.createFile(top.resolve("rules/src/main/New.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(120)));

        Cli.Outcome outcome = run("env", tools(), "sh", top.resolve("jslim").toString(), "--version");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines()).singleElement().asString().contains("Maven is needed to build jslim");
    }

    @Test
    void without_a_jdk_25_there_is_one_clear_line() throws Exception {
        Files.delete(top.resolve("target/launcher/built"));
        Files.writeString(top.resolve(".mvn/jdk25"), "#!/bin/sh\necho 'jslim: no JDK 25 found' >&2\nexit 1\n");

        Cli.Outcome outcome = run(top.resolve("jslim").toString(), "--version");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("jslim: no JDK 25 found\n");
    }

    private Cli.Outcome run(String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of(command));
        return Cli.process(elsewhere, all);
    }

    /** A PATH with the tools of the launcher, but no Maven. */
    private String tools() throws IOException {
        Path bin = Files.createDirectories(elsewhere.resolve("bin"));
        for (String tool : new String[] {"sh", "find", "readlink", "mkdir", "flock", "sed", "date", "touch"}) {
            for (String place : new String[] {"/usr/bin", "/bin"}) {
                Path program = Path.of(place, tool);
                if (Files.exists(program) && !Files.exists(bin.resolve(tool))) {
                    Files.createSymbolicLink(bin.resolve(tool), program);
                }
            }
        }
        return "PATH=" + bin;
    }
}
