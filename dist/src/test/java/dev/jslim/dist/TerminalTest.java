package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jslim.dist.Programs.Outcome;
import dev.jslim.tracer.EngineTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher finds out of the terminal, on a real pseudo-terminal. */
class TerminalTest {
    private static final String ESCAPES = "\u001b\\[[?0-9;]*[a-zA-Z]";
    private static final String LONG =
            "an-image-with-a-name-that-is-longer-than-any-line-of-this-terminal-and-not-there";

    @TempDir
    Path work;

    @Test
    void colours_are_for_terminals_and_not_for_pipes() throws Exception {
        Files.writeString(work.resolve("Dockerfile"), "FROM debian\n");

        assertThat(onTerminal("JSLIM lint")).containsPattern(ESCAPES);
        assertThat(onTerminal("NO_COLOR=1 JSLIM lint")).doesNotContainPattern(ESCAPES);
        assertThat(onTerminal("JSLIM lint | cat")).doesNotContainPattern(ESCAPES);
    }

    @EngineTest
    @Test
    void progress_is_as_wide_as_the_terminal() throws Exception {
        String shown = onTerminal("stty cols 47; JSLIM trace " + LONG);

        List<String> progress = Pattern.compile("[\r\n]")
                .splitAsStream(shown.replaceAll(ESCAPES, ""))
                .filter(line -> line.startsWith("tracing "))
                .toList();
        assertThat(progress)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("…").hasSizeLessThan(48));
    }

    /** Returns all that a terminal gets from a shell command. */
    private String onTerminal(String command) throws Exception {
        boolean there = Files.isExecutable(Path.of("/usr/bin/script"));
        assertThat(there || !"required".equals(System.getenv("JSLIM_SHELLS")))
                .as("JSLIM_SHELLS=required, but there is no /usr/bin/script")
                .isTrue();
        assumeTrue(there, "there is no /usr/bin/script to make a terminal with");
        Path jslim = Installation.PROJECT.resolve("dist/target/jslim/bin/jslim");
        List<String> line =
                new ArrayList<>(List.of("env", "-u", "CI", "-u", "COLUMNS", "-u", "NO_COLOR", "TERM=xterm"));
        line.addAll(List.of("/usr/bin/script", "-qefc", command.replace("JSLIM", jslim.toString()), "/dev/null"));
        Outcome outcome = Programs.run(work, Map.of(), line);
        assertThat(outcome.out()).isNotEmpty();
        return outcome.out();
    }
}
