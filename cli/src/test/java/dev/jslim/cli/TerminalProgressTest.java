package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.ServerImage;
import dev.jslim.tracer.TestImages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What jslim says of its own work, on real terminals and elsewhere. */
@EngineTest
class TerminalProgressTest {
    @RegisterExtension
    static final ServerImage SERVER = new ServerImage();

    private static final String[] STEPS = {"tracing", "waiting until", "reading", "verifying"};

    @TempDir
    private Path directory = Path.of("");

    @Test
    void a_person_sees_one_line_with_the_time_and_at_the_end_nothing_of_it() throws Exception {
        String name = "progress-test:" + ProcessHandle.current().pid();
        Cli.Outcome outcome = TerminalSession.run(
                directory, Map.of(), "minify", SERVER.name(), "--tag", name, "--continue-after", "timeout 2");
        TestImages.docker("rmi", name);

        assertThat(outcome.status()).as(outcome.out()).isZero();
        assertThat(outcome.out()).contains(STEPS).containsPattern("tracing what the image uses[^\r\n]*  [1-9]\\d* s");
        assertThat(Screen.after(outcome.out()))
                .contains("smaller")
                .doesNotContain(STEPS)
                .doesNotContain("\n\n\n");
    }

    @Test
    void an_error_stands_on_a_line_of_its_own() throws Exception {
        Cli.Outcome outcome = TerminalSession.run(directory, Map.of(), "trace", SERVER.name(), "--env", "MODE=crash");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).contains("tracing");
        assertThat(Screen.after(outcome.out())).startsWith("jslim: the application ended with status 3");
    }

    @Test
    void ctrl_c_is_answered_on_a_line_of_its_own() throws Exception {
        Cli.Outcome outcome = TerminalSession.typed(
                TerminalSession.after("leaving it running", "\\003"),
                directory,
                Map.of(),
                "trace",
                SERVER.name(),
                "--continue-after",
                "timeout 60");

        assertThat(outcome.status()).as(outcome.out()).isEqualTo(2);
        assertThat(outcome.out()).contains("leaving it running for 60 s");
        assertThat(Screen.after(outcome.out())).isEqualTo("jslim: interrupted, cleaning up\n");
    }

    @Test
    void the_line_does_not_come_in_the_way_of_somebody_who_types() throws Exception {
        Cli.Outcome outcome = TerminalSession.typed(
                TerminalSession.after("press Enter", "\\n"),
                directory,
                Map.of(),
                "trace",
                SERVER.name(),
                "--continue-after",
                "enter",
                "-o",
                "e.json");

        assertThat(outcome.status()).as(outcome.out()).isZero();
        assertThat(Screen.after(outcome.out()))
                .startsWith("jslim: use the application now, then press Enter\n\nGET / → 200");
    }

    @Test
    void terminals_that_cannot_erase_and_machines_get_no_line() throws Exception {
        for (Map<String, String> each : List.of(Map.of("TERM", "dumb"), Map.of("CI", "true"))) {
            Cli.Outcome outcome = TerminalSession.run(directory, each, "trace", SERVER.name(), "-o", "evidence.json");
            assertThat(outcome.status()).as(outcome.out()).isZero();
            assertThat(outcome.out())
                    .as(each.toString())
                    .startsWith("GET / → 200")
                    .doesNotContain("tracing");
        }
    }

    @Test
    void a_file_gets_nothing_of_it() throws Exception {
        Cli.Outcome outcome = Cli.process(directory, List.of(), "trace", SERVER.name(), "-o", "evidence.json");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err())
                .startsWith("GET / → 200")
                .doesNotContain("tracing")
                .doesNotContain("\u001b");
    }

    @Test
    void a_log_gets_a_line_for_each_step_if_it_is_asked_for() throws Exception {
        Cli.Outcome outcome =
                Cli.process(directory, List.of(), "trace", SERVER.name(), "-o", "evidence.json", "--progress", "plain");

        assertThat(outcome.err())
                .startsWith("jslim: tracing " + SERVER.name() + "\n")
                .doesNotContain("\u001b");
    }

    @Test
    void a_wrong_form_is_told_the_right_ones() throws Exception {
        assertThat(Cli.in(directory).run("trace", "x", "--progress", "fancy").err())
                .contains("auto, plain, none");
    }
}
