package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jslim.dist.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive, wherever and by whomever it is unpacked: it works, and from its cache. */
class ArchiveTest {
    /** What a JVM that refuses the cache takes from the one that is built into it does not come near this. */
    private static final int CACHED = 800;

    @TempDir
    static Path temporary;

    private static Installation installation = new Installation(Path.of(""));
    private static Path work = Path.of("");

    @BeforeAll
    static void unpack() throws Exception {
        installation = Installation.unpacked(Files.createDirectories(temporary.resolve("some where/else")));
        work = Files.createDirectory(temporary.resolve("work"));
        Files.writeString(work.resolve("Dockerfile"), "FROM debian\nRUN cd /x && apt-get update\n");
        everybodyEnters(temporary);
    }

    @Test
    void starts_from_its_cache() throws Exception {
        assertThat(installation.loading(work, "lint").cached())
                .hasSizeGreaterThan(CACHED)
                .anyMatch(ArchiveTest::ours);
    }

    @Test
    void engine_commands_have_a_cache_of_their_own() throws Exception {
        assertThat(installation.loading(work, "minify", "--help").cached())
                .hasSizeGreaterThan(CACHED)
                .anyMatch(ArchiveTest::ours);
    }

    @Test
    void through_links() throws Exception {
        Path first = Files.createSymbolicLink(temporary.resolve("first"), installation.program());
        Path second = Files.createSymbolicLink(temporary.resolve("second"), Path.of("first"));
        try {
            assertThat(Installation.loading(work, List.of(second.toString(), "lint"))
                            .cached())
                    .hasSizeGreaterThan(CACHED);
            assertThat(Installation.loading(temporary, List.of("./second", "lint", "work"))
                            .cached())
                    .hasSizeGreaterThan(CACHED);
        } finally {
            Files.delete(second);
            Files.delete(first);
        }
    }

    @Test
    void found_on_the_path() throws Exception {
        Outcome outcome = Programs.run(
                work,
                Map.of("PATH", installation.file("bin") + ":" + System.getenv("PATH")),
                List.of("sh", "-c", "jslim lint"));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("Dockerfile:1:6: ");
    }

    @Test
    void another_user_who_may_only_read_it() throws Exception {
        assumeTrue(isRoot(), "only root can become another user");
        PortableRuntime.assume();

        assertThat(Installation.loading(work, asNobody("lint")).cached()).hasSizeGreaterThan(CACHED);
    }

    /** As in a container that runs as the user, who is in his first group only. */
    @Test
    void a_file_of_a_group_that_the_user_is_not_in_is_repaired_and_stays_the_group_s() throws Exception {
        assumeTrue(isRoot(), "only root can become another user");
        PortableRuntime.assume();
        Path shared = Files.createDirectory(temporary.resolve("shared"));
        Path file = Files.writeString(shared.resolve("Dockerfile"), "FROM scratch\nMAINTAINER Ada\n");
        Programs.run(shared, Map.of(), List.of("chown", "-R", "65534:0", shared.toString()));

        Outcome outcome = Programs.run(shared, Map.of(), asNobody("lint", "--fix"));

        assertThat(outcome).isEqualTo(new Outcome(0, "", "jslim: repaired 1 problem in Dockerfile\n"));
        assertThat(file).content().startsWith("FROM scratch\nLABEL ");
        assertThat(Files.readAttributes(file, "unix:uid,gid")).isEqualTo(Map.of("uid", 65534, "gid", 0));
        try (var files = Files.list(shared)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void with_other_times_of_its_files() throws Exception {
        Path copy = temporary.resolve("copy");
        Programs.run(
                temporary, Map.of(), List.of("cp", "-r", installation.home().toString(), copy.toString()));

        assertThat(new Installation(copy).loading(work, "lint").cached()).hasSizeGreaterThan(CACHED);
    }

    @Test
    void version_commit_and_runtime_are_named() throws Exception {
        Outcome outcome = installation.run(work, "--version");

        assertThat(outcome.out())
                .matches("jslim \\S+ \\(([0-9a-f]{7,}(-dirty)?|unknown commit), java 2[5-9]\\S*\\)\\n");
    }

    @Test
    void options_for_every_jvm_do_not_spoil_the_output() throws Exception {
        Outcome outcome = installation.run(
                work,
                Map.of("JAVA_TOOL_OPTIONS", "-Dx=y", "JDK_JAVA_OPTIONS", "-Xshare:auto", "_JAVA_OPTIONS", "-Xmx1g"),
                "lint");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("Dockerfile:1:6: ");
    }

    private static boolean ours(String name) {
        return name.startsWith("dev.jslim.");
    }

    private static List<String> asNobody(String... arguments) {
        List<String> command = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        command.add(installation.program().toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() throws IOException, InterruptedException {
        return Programs.run(temporary, Map.of(), List.of("id", "-u")).out().equals("0\n");
    }

    /** A temporary directory is its maker's own. */
    private static void everybodyEnters(Path directory) throws IOException, InterruptedException {
        Programs.run(directory, Map.of(), List.of("chmod", "755", directory.toString()));
        Programs.run(
                directory,
                Map.of(),
                List.of("chmod", "-R", "a-w,a+rX", installation.home().toString()));
    }
}
