package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell makes of standard output and error: pipes that close, disks that are full, terminals and files. */
class StandardStreamsTest {
    private static final String RED = "\u001b[1;31m";

    @TempDir
    Path directory;

    @BeforeEach
    void file() throws IOException {
        Files.writeString(directory.resolve("Dockerfile"), "FROM debian\nMAINTAINER me\n");
    }

    private Cli.Outcome shell(String script, String... terminals) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        StringBuilder options = new StringBuilder("-XX:TieredStopAtLevel=1");
        for (String terminal : terminals) {
            options.append(" -Djslim.").append(terminal).append(".terminal=true");
        }
        String jslim = java + " " + options + " -cp '" + System.getProperty("java.class.path") + "' dev.jslim.cli.Main";
        return Cli.process(
                directory,
                List.of("env", "-u", "NO_COLOR", "TERM=xterm", "bash", "-c", script.replace("jslim", jslim)));
    }

    @Test
    void a_reader_that_has_seen_enough_is_no_failure() throws Exception {
        // More findings than a pipe holds, so that it is written to when nobody reads any more.
        Files.writeString(directory.resolve("Dockerfile"), "FROM debian\n" + "RUN sudo x\n".repeat(1000));
        Cli.Outcome outcome = shell("jslim lint | head -n 1; exit ${PIPESTATUS[0]}");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).hasLineCount(1);
        assertThat(outcome.status()).as("what was found stays found").isEqualTo(1);
    }

    @Test
    void a_report_that_could_not_be_written_is_a_failure() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
        for (String command :
                new String[] {"lint", "lint --format json", "lint --diff --fix", "explain", "--help", "--version"}) {
            Cli.Outcome outcome = shell("LC_ALL=C jslim " + command + " > /dev/full");

            assertThat(outcome.err())
                    .as(command)
                    .isEqualTo("jslim: standard output cannot be written: No space left on device\n");
            assertThat(outcome.status()).as(command).isEqualTo(2);
        }
    }

    @Test
    void closed_standard_output_is_a_failure_too() throws Exception {
        Cli.Outcome outcome = shell("jslim lint >&-");

        assertThat(outcome.err())
                .startsWith("jslim: standard output cannot be written: ")
                .hasLineCount(1);
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void each_stream_is_coloured_for_itself() throws Exception {
        Cli.Outcome onlyErr = shell("jslim lint Dockerfile missing", "err");
        assertThat(onlyErr.out()).contains("Dockerfile:1:6").doesNotContain("\u001b");
        assertThat(onlyErr.err()).startsWith(RED + "jslim:\u001b[m missing does not exist\n");

        Cli.Outcome onlyOut = shell("jslim lint Dockerfile missing", "out");
        assertThat(onlyOut.out()).contains("\u001b[");
        assertThat(onlyOut.err()).startsWith("jslim: missing does not exist\n");
    }

    @Test
    void no_color_holds_for_errors_help_and_wrong_options() throws Exception {
        assertThat(shell("jslim lint missing --no-color", "out", "err").err()).doesNotContain("\u001b");
        assertThat(shell("jslim lint --no-color --formt x", "out", "err").err()).doesNotContain("\u001b");
        assertThat(shell("jslim rewrite --help --no-color", "out", "err").out()).doesNotContain("\u001b");
        assertThat(shell("NO_COLOR=1 jslim lint Dockerfile missing", "out", "err")
                        .err())
                .doesNotContain("\u001b");
        assertThat(shell("jslim lint --formt x", "out", "err").err()).startsWith(RED);
        assertThat(shell("jslim rewrite --help", "out", "err").out()).contains("\u001b[");
    }
}
