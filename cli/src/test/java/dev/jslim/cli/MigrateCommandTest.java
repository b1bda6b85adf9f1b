package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {
    private static final String HADOLINT = """
            # how we lint
            ignored: # by agreement
              # the image is rebuilt each night
              - DL3009 # lists
              - DL9999
              - SC2154
            override:
              error: [DL3015, DL3007] # important
              style:
                - DL3000
            trustedRegistries:
              - registry.example.com # ours

            failure-threshold: warning
            label-schema:
              org.example.mail: email
            strict-labels: true
            disable-ignore-pragma: true
            format: json
            # the end
            """;

    @TempDir
    Path directory;

    @Test
    void prints_the_same_configuration_with_its_comments() throws IOException {
        Files.writeString(directory.resolve(".hadolint.yaml"), HADOLINT);

        assertThat(run("hadolint").out()).isEqualTo("""
                # how we lint
                ignore: # by agreement
                  # the image is rebuilt each night
                  - apt-lists-left # lists
                  # DL9999: jslim has no such rule
                  - SC2154
                severity:
                  apt-installs-recommends: error
                  base-image-latest: error
                  workdir-relative: style
                # hadolint checks every rule; those above are on here too, whatever the preset has.
                extend-select: [apt-installs-recommends, base-image-latest, workdir-relative]
                trusted-registries:
                  - 'registry.example.com' # ours

                failure-threshold: warning
                labels:
                  'org.example.mail': email
                strict-labels: true
                suppressions: false
                # format: it is an option of the command line
                # the end
                """);
    }

    @Test
    void writes_beside_it_and_never_over_a_file() throws IOException {
        Files.writeString(directory.resolve(".hadolint.yaml"), HADOLINT);

        assertThat(run("hadolint", "--write").err()).isEqualTo("jslim: wrote .jslim.yaml\n");
        assertThat(Cli.in(directory).run("config", "check", ".jslim.yaml").err())
                .isEmpty();
        Cli.Outcome again = run("hadolint", "--write");
        assertThat(again.err()).contains(".jslim.yaml is there already");
        assertThat(again.status()).isEqualTo(2);
    }

    @Test
    void what_holds_is_the_same_before_and_after() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        Files.writeString(directory.resolve(".hadolint.yaml"), HADOLINT);
        Files.writeString(
                directory.resolve("Dockerfile"),
                "FROM debian:latest\nWORKDIR a\nRUN apt-get update && apt-get install -y curl\nUSER app\n");
        String before = Cli.in(directory).run("lint", "--format", "json").out();

        run("hadolint", "--write");

        assertThat(Cli.in(directory).run("lint", "--format", "json").out())
                .isEqualTo(before)
                .contains("DL3007");
    }

    @Test
    void a_file_that_hadolint_refuses_is_refused() throws IOException {
        Files.writeString(directory.resolve("h.yaml"), "ignored: DL3009\n");

        assertThat(run("hadolint", "h.yaml").err()).contains("h.yaml cannot be used\n  1:10: this takes a list");
        assertThat(run("hadolint").err()).contains("there is no .hadolint.yaml here");
        assertThat(run("tally").status()).isEqualTo(2);
    }

    @Test
    void comments_in_dockerfiles_are_changed_where_all_of_them_is_known() throws IOException {
        Path file = directory.resolve("Dockerfile");
        Files.writeString(file, """
                # hadolint global ignore=DL3007
                FROM debian:latest
                # hadolint ignore=DL3009,SC2086 # small
                RUN apt-get update
                # hadolint ignore=DL9999
                RUN true
                # say hadolint ignore=DL3009 here
                """);

        assertThat(run("hadolint", "--pragmas", "Dockerfile").out())
                .contains("-# hadolint global ignore=DL3007\n+# jslim: ignore-file=base-image-latest\n");
        run("hadolint", "--write", "--pragmas", "Dockerfile");
        assertThat(file).hasContent("""
                # jslim: ignore-file=base-image-latest
                FROM debian:latest
                # jslim: ignore=apt-lists-left,shell-variable-unquoted # small
                RUN apt-get update
                # hadolint ignore=DL9999
                RUN true
                # say hadolint ignore=DL3009 here
                """);
    }

    private Cli.Outcome run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "migrate";
        System.arraycopy(args, 0, all, 1, args.length);
        return Cli.in(directory).run(all);
    }
}
