package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jslim makes of a real ShellCheck, and of programs that are none. */
class ShellCheckTest {
    private static final Path CASES = Path.of(System.getenv().getOrDefault("JSLIM_SHARED", "../../shared"))
            .resolve("conformance/hadolint.jsonl");

    @TempDir
    Path directory;

    private static String shellCheck() {
        for (String entry : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(entry, "shellcheck"))) {
                return Path.of(entry, "shellcheck").toString();
            }
        }
        boolean required = "required".equals(System.getenv("JSLIM_SHELLCHECK"));
        assertThat(required).as("shellcheck is required and is not on the PATH").isFalse();
        Assumptions.abort("shellcheck is not on the PATH");
        return "";
    }

    private Cli.Outcome lint(String text, String... options) throws Exception {
        Files.writeString(directory.resolve("Dockerfile"), text);
        List<String> args = new ArrayList<>(List.of("lint", "--shellcheck", shellCheck()));
        args.addAll(List.of(options));
        return Cli.in(directory).run(args.toArray(String[]::new));
    }

    private Path program(String script) throws Exception {
        Path program = directory.resolve("program");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }

    @Test
    void findings_stand_where_they_are_in_the_dockerfile() throws Exception {
        Cli.Outcome outcome = lint("""
                FROM debian
                RUN true \\
                    # a comment, with $other
                \t&& echo "é𝒳" \\
                    && grep x a | head -n $lower
                RUN <<EOF
                for i in $(ls *.txt); do
                \techo "$i"
                done
                EOF
                """, "--select", "SC2154,SC2045");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("Dockerfile:5:27: warning SC2154: lower is referenced but not assigned")
                .contains("    && grep x a | head -n $lower\n    |                           ^^^^^^\n")
                .contains("Dockerfile:7:10: ");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void selection_and_comments_are_obeyed() throws Exception {
        String text = "FROM debian\nRUN echo $lower \\\n  # shellcheck disable=SC2154\n  && echo $other\n";

        assertThat(lint(text, "--select", "SC*", "--ignore", "SC2086").out())
                .contains("lower is referenced")
                .doesNotContain("other is referenced");
        assertThat(lint(text, "--select", "SC21*", "--ignore", "SC2154").out()).isEmpty();
        assertThat(lint("# hadolint global ignore=SC2154\n" + text, "--select", "SC2154")
                        .out())
                .isEmpty();
        assertThat(lint(text).out()).doesNotContain("SC2154");
    }

    @Test
    void repairs_are_taken_over_where_they_stand() throws Exception {
        lint("FROM debian\nRUN true \\\n  && cd /x; ls\n", "--select", "SC2164", "--fix", "--unsafe-fixes");

        assertThat(Files.readString(directory.resolve("Dockerfile")))
                .isEqualTo("FROM debian\nRUN true \\\n  && cd /x || exit; ls\n");
    }

    @Test
    void one_process_reads_all_files_and_leaves_nothing() throws Exception {
        Path program = program("echo \"$PWD\" >> " + directory.resolve("calls") + "; exec " + shellCheck() + " \"$@\"");
        Files.writeString(directory.resolve("a"), "FROM debian\nRUN echo $a\nRUN echo $b\n");
        Files.writeString(directory.resolve("b"), "FROM debian\nRUN echo $c\n");

        Cli.Outcome outcome =
                Cli.in(directory).run("lint", "--select", "SC2154", "--shellcheck", program.toString(), "a", "b");

        assertThat(outcome.out()).contains("a:2:10:", "a:3:10:", "b:2:10:");
        List<String> calls = Files.readAllLines(directory.resolve("calls"));
        assertThat(calls).hasSize(1);
        assertThat(Path.of(calls.getFirst())).doesNotExist();
    }

    @Test
    void a_program_that_fails_is_told_of_and_the_other_findings_are_there() throws Exception {
        String text = "FROM debian\nRUN sudo ls\n";
        Files.writeString(directory.resolve("Dockerfile"), text);
        for (String script : List.of("echo broken >&2; exit 3", "echo '[]'", "echo '{\"comments\": 1}'")) {
            Cli.Outcome outcome = Cli.in(directory)
                    .run(
                            "lint",
                            "--select",
                            "DL3004",
                            "--shellcheck",
                            program(script).toString());

            assertThat(outcome.err())
                    .startsWith("jslim: shellcheck gave no answer, so its findings are missing: ")
                    .hasLineCount(1);
            assertThat(outcome.out()).contains("DL3004");
            assertThat(outcome.status()).isEqualTo(2);
        }
    }

    @Test
    void a_program_that_is_not_there_is_bad_input() throws Exception {
        Files.writeString(directory.resolve("Dockerfile"), "FROM debian\n");

        Cli.Outcome outcome = Cli.in(directory).run("lint", "--shellcheck", "./nothing");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("there is no program ./nothing to be run as ShellCheck");
    }

    @Test
    void ids_are_explained() {
        assertThat(Cli.in(directory).run("explain", "SC2154").out()).contains("https://www.shellcheck.net/wiki/SC2154");
    }

    @Test
    void scripts_are_judged_as_hadolint_judges_them() throws Exception {
        Assumptions.assumeTrue(Files.isRegularFile(CASES), "no conformance cases beside the project");
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        try (Stream<String> lines = Files.lines(CASES)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode each = new ObjectMapper().readTree(line);
                if (each.path("rule").asText().equals("SC*")) {
                    checked++;
                    boolean onBuild = each.path("onbuild").asBoolean();
                    String text = each.path(onBuild ? "dockerfileOnbuild" : "dockerfile")
                            .asText();
                    Cli.Outcome outcome = lint(text, "--select", "SC*", "--ignore", "syntax");
                    boolean caught = outcome.status() == 1;
                    if (!outcome.err().isEmpty()
                            || caught != each.path("expect").asText().equals("caught")) {
                        wrong.add(each.path("id").asText());
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
        List<String> argued = Files.readAllLines(Path.of("../docs/conformance.md")).stream()
                .filter(line -> line.startsWith("| `hadolint/ShellcheckSpec/"))
                .map(line -> line.split("`", -1)[1])
                .toList();
        assertThat(wrong).containsExactlyInAnyOrderElementsOf(argued);
    }
}
