package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    private static final String UNTIDY = """
            FROM debian:bookworm-slim
            RUN apt-get update && apt-get install -y --no-install-recommends curl
            USER nobody
            """;
    private static final List<String> ONLY_LISTS = List.of("--select", "apt-lists-left");

    @TempDir
    Path directory;

    @Test
    void findings_are_status_one_and_a_clean_file_is_status_zero() throws IOException {
        write("Dockerfile", UNTIDY);
        write("clean/Dockerfile", "FROM scratch\nCOPY a /a\n");

        assertThat(lint("Dockerfile").status()).isEqualTo(1);
        Cli.Outcome clean = lint("clean");
        assertThat(clean.status()).isZero();
        assertThat(clean.out()).isEmpty();
        assertThat(clean.err()).isEmpty();
    }

    @Test
    void without_a_path_the_dockerfile_of_the_current_directory_is_meant() throws IOException {
        write("Dockerfile", UNTIDY);

        assertThat(lint().out()).startsWith("Dockerfile:2:");
    }

    @Test
    void a_directory_means_its_dockerfile_and_is_named_as_the_user_did() throws IOException {
        write("service/api/Dockerfile", UNTIDY);
        write("worker/Containerfile", UNTIDY);

        assertThat(lint("service/api/").out()).startsWith("service/api/Dockerfile:2:");
        assertThat(lint("worker").out()).startsWith("worker/Containerfile:2:");
    }

    @Test
    void stdin_is_linted_as_a_dash() {
        Cli.Outcome outcome = Cli.in(directory).stdin(UNTIDY).run("lint", "-", "--select", "DL3009");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("-:2:").contains("apt-lists-left (DL3009)");
    }

    @Test
    void rules_are_chosen_by_slug_alias_and_pattern() throws IOException {
        write("Dockerfile", UNTIDY);

        assertThat(lint("--ignore", "apt-*,DL3008").out()).doesNotContain("apt-lists-left");
        assertThat(lint("--select", "DL3009").out()).contains("apt-lists-left");
        assertThat(lint("--select", "base-image-untagged").status()).isZero();
    }

    @Test
    void a_rule_that_does_not_exist_is_refused_with_the_nearest_name() {
        Cli.Outcome outcome = lint("--select", "apt-list-left");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("no such rule: apt-list-left").contains("did you mean apt-lists-left?");
    }

    @Test
    void one_path_that_cannot_be_read_does_not_hide_the_findings_of_another() throws IOException {
        write("Dockerfile", UNTIDY);

        Cli.Outcome outcome = lint("missing", "Dockerfile");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("missing does not exist");
        assertThat(outcome.out()).contains("apt-lists-left");
    }

    @Test
    void what_cannot_be_a_dockerfile_is_refused() throws IOException {
        Files.createDirectory(directory.resolve("empty"));
        Files.write(directory.resolve("binary"), new byte[] {0x7f, 'E', 'L', 'F', 0, 0});
        Files.write(directory.resolve("huge"), new byte[(4 << 20) + 1]);

        assertThat(lint("empty").err()).startsWith("jslim: there is no Dockerfile in the directory empty");
        assertThat(lint("binary").err()).startsWith("jslim: binary is a binary file, not a Dockerfile");
        assertThat(lint("huge").err()).startsWith("jslim: huge is larger than 4 MB");
        assertThat(lint("a\0b").err()).startsWith("jslim: not a path");
        assertThat(lint("empty").status()).isEqualTo(2);
        assertThat(lint("binary").status()).isEqualTo(2);
    }

    @Test
    void junk_in_a_big_context_is_named_but_not_weighed() throws IOException {
        write("Dockerfile", "FROM debian:13\nCOPY . /app\n");
        Path modules = Files.createDirectory(directory.resolve("node_modules"));
        Files.writeString(modules.resolve("a.js"), "12345");
        assertThat(lint("--select", "dockerignore-missing").out()).contains(", node_modules (5 bytes) among it,");
        for (int i = 0; i < 600; i++) {
            Files.createFile(modules.resolve(i + ".js"));
        }
        assertThat(lint("--select", "dockerignore-missing").out()).contains(", node_modules among it,");
    }

    @Test
    void fix_repairs_the_file_in_place_and_keeps_its_mode() throws IOException {
        Path file = write("Dockerfile", UNTIDY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));

        Cli.Outcome outcome = fix("--fix");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).startsWith("jslim: repaired 1 problem in Dockerfile");
        assertThat(file).content().contains("rm -rf /var/lib/apt/lists/*");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
        assertThat(names()).containsExactly("Dockerfile");
    }

    @Test
    void fix_repairs_the_target_of_a_link_and_leaves_the_link() throws IOException {
        Path target = write("real", UNTIDY);
        Path link = Files.createSymbolicLink(directory.resolve("Dockerfile"), Path.of("real"));

        fix("--fix");

        assertThat(link).isSymbolicLink();
        assertThat(target).content().contains("rm -rf");
    }

    @Test
    void fix_of_stdin_prints_the_repaired_text_and_nothing_else() {
        Cli.Outcome outcome = Cli.in(directory).stdin(UNTIDY).run("lint", "--fix", "-", "--select", "apt-lists-left");

        assertThat(outcome.out())
                .startsWith("FROM debian:bookworm-slim\n")
                .contains("rm -rf")
                .endsWith("USER nobody\n");
    }

    @Test
    void diff_shows_what_fix_would_do_and_changes_nothing() throws IOException {
        Path file = write("Dockerfile", UNTIDY);

        Cli.Outcome outcome = fix("--diff");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out())
                .startsWith("--- Dockerfile\n+++ Dockerfile\n@@ -1,3 +1,")
                .contains("\n-RUN apt-get update");
        assertThat(file).hasContent(UNTIDY);
        assertThat(Cli.in(directory)
                        .run("lint", "--diff", "--select", "base-image-untagged")
                        .status())
                .isZero();
    }

    @Test
    void bytes_that_are_not_utf8_and_byte_order_marks_survive_a_repair() throws IOException {
        byte[] latin = ("# Z\u00fcrich\n" + UNTIDY).getBytes(StandardCharsets.ISO_8859_1);
        byte[] marked = ("\ufeff" + UNTIDY).getBytes(StandardCharsets.UTF_8);
        Path first = Files.write(directory.resolve("first"), latin);
        Path second = Files.write(directory.resolve("second"), marked);

        Cli.in(directory).run("lint", "--fix", "--select", "apt-lists-left", "first", "second");

        assertThat(Files.readString(first, StandardCharsets.ISO_8859_1))
                .startsWith("# Z\u00fcrich\n")
                .contains("rm -rf");
        assertThat(Files.readString(second)).startsWith("\ufeffFROM").contains("rm -rf");
    }

    @Test
    void a_syntax_problem_is_a_finding() throws IOException {
        write("Dockerfile", "FROM scratch\nCOPPY a b\n");

        Cli.Outcome outcome = lint();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("Dockerfile:2:1: error syntax");
    }

    private Cli.Outcome lint(String... args) {
        return Cli.in(directory).run(with("lint", List.of(), args));
    }

    private Cli.Outcome fix(String mode) {
        return Cli.in(directory).run(with("lint", ONLY_LISTS, mode));
    }

    private static String[] with(String first, List<String> more, String... args) {
        List<String> all = new java.util.ArrayList<>(List.of(first));
        all.addAll(more);
        all.addAll(List.of(args));
        return all.toArray(String[]::new);
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
