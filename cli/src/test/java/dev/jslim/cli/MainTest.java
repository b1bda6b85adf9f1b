package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path directory;

    @Test
    void version_names_jslim_its_commit_and_its_java() {
        Cli.Outcome outcome = Cli.in(directory).run("--version");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).matches("jslim \\d+\\.\\d+\\.\\d+\\S* \\(\\S+, java \\d+\\S*\\)\\R");
    }

    @Test
    void nothing_at_all_shows_the_help_and_fails() {
        Cli.Outcome outcome = Cli.in(directory).run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).startsWith("Usage: jslim");
    }

    @Test
    void a_mistyped_command_is_told_the_nearest_one() {
        Cli.Outcome outcome = Cli.in(directory).run("lnit");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualToNormalizingNewlines(
                        "jslim: unknown command lnit\n" + "hint: did you mean lint? jslim --help lists the commands\n");
    }

    @Test
    void a_mistyped_option_is_told_the_nearest_one() {
        Cli.Outcome outcome = Cli.in(directory).run("lint", "--formt", "json");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("unknown option").contains("--formt").contains("did you mean --format?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--select", "--format", "--ignore"})
    void an_option_without_its_value_is_named(String option) {
        Cli.Outcome outcome = Cli.in(directory).run("lint", option);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("jslim: ").contains(option).contains("hint: jslim lint --help");
    }

    @Test
    void the_trace_of_a_failure_is_shown_only_with_debug() {
        Cli.Outcome quiet = Cli.in(directory).run("lint", "missing");
        Cli.Outcome loud = Cli.in(directory).run("lint", "--format=xml", "--debug");

        assertThat(quiet.err()).doesNotContain("\tat ");
        assertThat(loud.err()).contains("unknown format xml").contains("\tat dev.jslim.cli.");
    }

    @Test
    void a_process_ends_with_the_status_and_nothing_of_the_jvm_on_stdout() throws Exception {
        Cli.Outcome outcome = Cli.process(directory, List.of(), "lint", "missing");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("jslim: missing does not exist\n");
    }
}
