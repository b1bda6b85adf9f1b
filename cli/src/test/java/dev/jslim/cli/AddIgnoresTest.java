package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments that ignore what is found. */
class AddIgnoresTest {
    private static final String TEXT = "FROM debian:12\nRUN true \\\n    && sudo ls\nRUN sudo id\n";
    private static final String IGNORED = """
            FROM debian:12
            RUN true \\
                # jslim: ignore=sudo-in-run -- later
                && sudo ls
            # jslim: ignore=sudo-in-run -- later
            RUN sudo id
            """;

    @TempDir
    Path directory;

    @Test
    void a_second_run_finds_nothing() throws IOException {
        write("Dockerfile", TEXT);

        Cli.Outcome outcome = lint("--add-ignores", "--reason", "later");

        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("jslim: ignored 2 problems in Dockerfile\n");
        assertThat(outcome.status()).isZero();
        assertThat(read("Dockerfile")).isEqualTo(IGNORED);
        assertThat(lint().status()).isZero();
        assertThat(lint("--add-ignores").err()).isEmpty();
        assertThat(read("Dockerfile")).isEqualTo(IGNORED);
    }

    @Test
    void what_cannot_be_ignored_is_counted() throws IOException {
        write("Dockerfile", "FROM debian:12\nRUN sudo id\nNOTHING x\n");

        Cli.Outcome outcome = lint("--select", "syntax", "--add-ignores");

        assertThat(outcome.err())
                .isEqualTo("jslim: ignored 1 problem in Dockerfile, where 1 problem cannot be ignored\n");
        assertThat(outcome.status()).isZero();
        assertThat(lint("--select", "syntax", "--format", "concise").out()).hasLineCount(2);
    }

    @Test
    void the_difference_is_shown_without_a_change() throws IOException {
        write("Dockerfile", TEXT);

        Cli.Outcome outcome = lint("--add-ignores", "--diff");

        assertThat(outcome.out()).contains("+    # jslim: ignore=sudo-in-run\n");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(read("Dockerfile")).isEqualTo(TEXT);
    }

    @Test
    void standard_input_goes_to_standard_output() {
        Cli.Outcome outcome = Cli.in(directory)
                .stdin(TEXT)
                .run("lint", "--shellcheck=off", "--select=DL3004", "--add-ignores", "--reason=later", "-");

        assertThat(outcome.out()).isEqualTo(IGNORED);
        assertThat(outcome.status()).isZero();
    }

    @Test
    void it_is_refused_where_comments_are_not_obeyed() throws IOException {
        write("Dockerfile", TEXT);
        write(".jslim.yaml", "suppressions: false\n");

        Cli.Outcome outcome = lint("--add-ignores");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("suppressions: false", "--update-baseline");
        assertThat(read("Dockerfile")).isEqualTo(TEXT);
    }

    @Test
    void it_goes_with_nothing_that_does_something_else() throws IOException {
        write("Dockerfile", TEXT);
        for (String other : List.of("--fix", "--fix-only", "--baseline=x", "--new-from=HEAD", "--statistics")) {
            Cli.Outcome outcome = lint("--add-ignores", other);
            assertThat(outcome.status()).as(other).isEqualTo(2);
            assertThat(outcome.err()).as(other).contains("--add-ignores");
        }
        assertThat(lint("--reason", "x").err()).contains("--reason is for the comments of --add-ignores");
        assertThat(lint("--add-ignores", "--reason", "x\nUSER root").err()).contains("must be one line");
        assertThat(read("Dockerfile")).isEqualTo(TEXT);
    }

    private Cli.Outcome lint(String... args) {
        List<String> all = new ArrayList<>(List.of("lint", "--shellcheck=off", "--select", "DL3004"));
        all.addAll(List.of(args));
        return Cli.in(directory).run(all.toArray(String[]::new));
    }

    private String read(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
