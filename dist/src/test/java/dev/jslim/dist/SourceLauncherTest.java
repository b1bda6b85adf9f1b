package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.dist.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of the source tree, in a copy that counts as built, so that no build runs inside the build. */
class SourceLauncherTest {
    @TempDir
    Path top;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void built() throws IOException {
        SourceTree.in(top).countsAsBuilt();
    }

    /** Otherwise JUnit warns of every link that leaves the folder. */
    @AfterEach
    void unlinked() throws IOException {
        tree().unlink();
        for (Path folder : new Path[] {elsewhere, elsewhere.resolve("bin")}) {
            if (Files.isDirectory(folder)) {
                try (var links = Files.newDirectoryStream(folder, Files::isSymbolicLink)) {
                    for (Path link : links) {
                        Files.delete(link);
                    }
                }
            }
        }
    }

    @Test
    void works_from_anywhere_and_through_links() throws Exception {
        Files.createSymbolicLink(elsewhere.resolve("direct"), top.resolve("jslim"));
        Files.createSymbolicLink(elsewhere.resolve("twice"), Path.of("direct"));
        Files.writeString(elsewhere.resolve("Dockerfile"), "FROM scratch\nCOPPY a b\n");

        Outcome outcome = run("./twice", "lint");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("Dockerfile:2:1: error syntax");
    }

    @Test
    void what_was_built_runs_from_its_cache() throws Exception {
        Files.writeString(elsewhere.resolve("Dockerfile"), "FROM debian\n");

        LoadedClasses classes =
                Installation.loading(elsewhere, List.of(top.resolve("jslim").toString(), "lint"));

        assertThat(classes.cached()).anyMatch(name -> name.startsWith("dev.jslim."));
    }

    @Test
    void what_was_built_runs_without_maven() throws Exception {
        assertThat(runWithoutMaven().status()).isZero();
    }

    @Test
    void a_source_that_changed_asks_for_a_build() throws Exception {
        Path source = Files.createFile(top.resolve("rules/src/main/New.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(120)));

        Outcome outcome = runWithoutMaven();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines()).singleElement().asString().contains("Maven is needed to build jslim");
    }

    @Test
    void a_source_that_was_removed_asks_for_a_build() throws Exception {
        Files.setLastModifiedTime(
                top.resolve("rules/src/main"), FileTime.from(Instant.now().plusSeconds(120)));

        assertThat(runWithoutMaven().status()).isEqualTo(2);
    }

    @Test
    void a_test_that_changed_does_not() throws Exception {
        Path test = Files.createDirectories(top.resolve("rules/src/test"));
        Files.setLastModifiedTime(
                Files.createFile(test.resolve("NewTest.java")),
                FileTime.from(Instant.now().plusSeconds(120)));

        assertThat(runWithoutMaven().status()).isZero();
    }

    @Test
    void a_build_in_a_hook_of_git_knows_nothing_of_the_repository_of_the_hook() throws Exception {
        Files.delete(tree().stamp());
        Path maven = Files.writeString(
                elsewhere.resolve("mvn"), "#!/bin/sh\necho [ERROR] ${GIT_DIR-none}, ${GIT_INDEX_FILE-none}\nexit 1\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();

        Outcome outcome = Programs.run(
                elsewhere,
                Map.of(
                        "PATH", elsewhere + ":" + System.getenv("PATH"),
                        "GIT_DIR", "/hook/.git",
                        "GIT_INDEX_FILE", "/hook/.git/index"),
                List.of(top.resolve("jslim").toString()));

        assertThat(outcome.err()).contains("\n[ERROR] none, none\n");
    }

    @Test
    void without_a_jdk_25_there_is_one_clear_line() throws Exception {
        Files.delete(tree().stamp());
        Files.writeString(top.resolve(".mvn/jdk25"), "#!/bin/sh\necho 'jslim: no JDK 25 found' >&2\nexit 1\n");

        Outcome outcome = run(top.resolve("jslim").toString(), "--version");

        assertThat(outcome).isEqualTo(new Outcome(2, "", "jslim: no JDK 25 found\n"));
    }

    private SourceTree tree() {
        return new SourceTree(top);
    }

    private Outcome run(String... command) throws IOException, InterruptedException {
        return Programs.run(elsewhere, Map.of(), List.of(command));
    }

    private Outcome runWithoutMaven() throws IOException, InterruptedException {
        return run("env", tools(), "sh", top.resolve("jslim").toString(), "--version");
    }

    /** A PATH with the tools of the launcher, but no Maven. */
    private String tools() throws IOException {
        Path bin = Files.createDirectories(elsewhere.resolve("bin"));
        for (String tool : new String[] {"sh", "find", "readlink", "mkdir", "flock", "sed", "date"}) {
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
