package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which configuration holds for a file that is linted. */
class LintConfigTest {
    /** Found by default: apt-lists-left, a warning; not found by default: what only the preset all has. */
    private static final String TEXT = "FROM debian:12\nRUN apt-get update && apt-get install -y curl\nUSER app\n";

    @TempDir
    Path directory;

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectories(directory.resolve(".git"));
        write("Dockerfile", TEXT);
        write("services/api/Dockerfile", TEXT);
    }

    @Test
    void the_nearest_file_above_the_dockerfile_holds() throws IOException {
        write(".jslim.yaml", "select: [apt-lists-left]\n");
        write("services/.jslim.yml", "select: [DL3015]\n");

        assertThat(lint("Dockerfile", "services/api").out())
                .contains("Dockerfile:2:", "apt-lists-left")
                .contains("services/api/Dockerfile:2:", "apt-installs-recommends");
        assertThat(lint("services/api").out()).doesNotContain("apt-lists-left");
        assertThat(lint("--no-config", "services/api").out()).contains("apt-lists-left");
        assertThat(lint("--config", ".jslim.yaml", "services/api").out()).doesNotContain("apt-installs-recommends");
    }

    @Test
    void nothing_above_the_repository_holds() throws IOException {
        Files.createDirectories(directory.resolve("services/.git"));
        write(".jslim.yaml", "ignore: [all]\n");

        assertThat(lint("Dockerfile").status()).isZero();
        assertThat(lint("services/api").status()).isEqualTo(1);
    }

    @Test
    void the_command_line_is_stronger_than_the_file() throws IOException {
        write(".jslim.yaml", "ignore: [apt-lists-left]\nfailure-threshold: error\n");

        assertThat(lint("Dockerfile").out()).doesNotContain("apt-lists-left");
        assertThat(lint("--select", "DL3009", "Dockerfile").out()).contains("apt-lists-left");
        assertThat(lint("--select", "DL3009", "Dockerfile").status()).isZero();
        assertThat(lint("--select", "DL3009", "--failure-threshold", "info", "Dockerfile")
                        .status())
                .isEqualTo(1);
    }

    @Test
    void severities_and_overrides_reach_the_findings() throws IOException {
        write(".jslim.yaml", """
                select: [apt-lists-left]
                severity: {DL3009: error}
                overrides:
                  - files: [services/]
                    severity: {DL3009: style}
                  - files: ["*.dev"]
                    severity: {DL3009: off}
                """);
        write("Dockerfile.dev", TEXT);

        assertThat(lint("--failure-threshold", "error", "Dockerfile").status()).isEqualTo(1);
        assertThat(lint("--failure-threshold", "info", "services/api").status()).isZero();
        assertThat(lint("services/api").status()).isEqualTo(1);
        assertThat(lint("Dockerfile.dev").status()).isZero();
    }

    @Test
    void repairs_are_trusted_as_far_as_the_file_says() throws IOException {
        write(".jslim.yaml", "select: [apt-lists-left]\nfix: {unfixable: [apt-*]}\n");
        assertThat(lint("--diff", "Dockerfile").out()).isEmpty();
        write(".jslim.yaml", "select: [apt-lists-left]\nfix: {fixable: [apt-*]}\n");
        assertThat(lint("--diff", "Dockerfile").out()).isNotEmpty();
        write(".jslim.yaml", "select: [apt-lists-left]\nfix: {extend-unsafe: [apt-*]}\n");
        assertThat(lint("--diff", "Dockerfile").out()).isEmpty();
        assertThat(lint("--diff", "--unsafe-fixes", "Dockerfile").out()).isNotEmpty();
        write(".jslim.yaml", "select: [apt-lists-left]\nfix: {extend-unsafe: [apt-*], unsafe: true}\n");
        assertThat(lint("--diff", "Dockerfile").out()).isNotEmpty();
    }

    @Test
    void a_file_goes_on_from_the_one_it_extends() throws IOException {
        write("base.yaml", "select: [apt-lists-left]\n");
        write("services/.jslim.yaml", "extends: ../base.yaml\nextend-select: [DL3015]\n");

        assertThat(lint("services/api").out()).contains("apt-lists-left", "apt-installs-recommends");
        write("base.yaml", "extends: services/.jslim.yaml\n");
        Cli.Outcome endless = lint("services/api");
        assertThat(endless.err()).contains("extend each other without end");
        assertThat(endless.status()).isEqualTo(2);
    }

    @Test
    void excluded_files_are_left_out_with_a_word() throws IOException {
        write(".jslim.yaml", "exclude: [services/]\n");

        Cli.Outcome outcome = lint("services/api");

        assertThat(outcome.err())
                .isEqualTo("jslim: services/api/Dockerfile is left out by 'services/' in .jslim.yaml:1\n");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void all_problems_of_a_file_are_told_once() throws IOException {
        write(".jslim.yaml", "presets: all\nignore: [apt-list-left]\n");

        Cli.Outcome outcome = lint("Dockerfile", "services/api");

        assertThat(outcome.err()).isEqualTo("""
                jslim: .jslim.yaml cannot be used: 2 problems
                  .jslim.yaml:1:1: no such key 'presets'; did you mean 'preset'?
                  .jslim.yaml:2:10: no such rule 'apt-list-left'; did you mean 'apt-lists-left'?
                hint: docs/configuration.md explains the keys; --no-config does without the file
                """);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(lint("--config", "none.yaml", "Dockerfile").err()).contains("none.yaml does not exist");
        assertThat(lint("--preset", "most").err()).contains("--preset cannot be 'most'");
    }

    @Test
    void hadolints_file_holds_where_there_is_none_of_ours() throws IOException {
        write(".hadolint.yaml", "ignored: [DL3009, DL3999]\nfailure-threshold: error\n");

        assertThat(lint("Dockerfile").out()).doesNotContain("apt-lists-left");
        assertThat(lint("Dockerfile").status()).isZero();
        write(".jslim.yaml", "select: [DL3009]\n");
        assertThat(lint("Dockerfile").status()).isEqualTo(1);
        assertThat(lint("--config", ".hadolint.yaml", "Dockerfile").status()).isZero();
    }

    @Test
    void comments_must_say_why_or_are_not_obeyed_at_all() throws IOException {
        write("Dockerfile", TEXT.replace("RUN", "# jslim: ignore=DL3009\nRUN"));
        write(".jslim.yaml", "select: [DL3009]\nrequire-reason: true\n");
        assertThat(lint("Dockerfile").out())
                .contains("suppression-without-reason")
                .doesNotContain("apt-lists-left");
        write(".jslim.yaml", "select: [DL3009]\nsuppressions: false\n");
        write("Dockerfile", TEXT.replace("RUN", "# jslim: ignore=DL3009\nRUN"));
        assertThat(lint("Dockerfile").out()).contains("apt-lists-left");
    }

    private Cli.Outcome lint(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "lint";
        System.arraycopy(args, 0, all, 1, args.length);
        return Cli.in(directory).run(all);
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
