package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jslim.cli.report.Formats;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        lint(
                "FROM debian\nRUN true \\\n  && [ \"x$HOME\" = \"xa\" ]\n",
                "--select",
                "SC2268",
                "--fix",
                "--unsafe-fixes");

        assertThat(Files.readString(directory.resolve("Dockerfile")))
                .isEqualTo("FROM debian\nRUN true \\\n  && [ \"$HOME\" = \"a\" ]\n");
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

    private static String shellCheckPath() {
        String program = shellCheck();
        return program.substring(0, program.lastIndexOf('/'));
    }

    private Cli.Outcome configured(String yaml, String path, String... options) throws Exception {
        Files.writeString(directory.resolve(".jslim.yaml"), yaml);
        Files.writeString(directory.resolve("Dockerfile"), "FROM debian\nRUN echo $lower\n");
        Files.writeString(directory.resolve("Dockerfile.dev"), "FROM debian\nRUN echo $other\n");
        List<String> args = new ArrayList<>(List.of("lint", "--select", "SC*", "--ignore", "SC2086"));
        args.addAll(List.of(options));
        return Cli.in(directory, Map.of("PATH", path)).run(args.toArray(String[]::new));
    }

    @Test
    void the_configuration_leaves_it_out_for_some_files_and_the_command_line_is_stronger() throws Exception {
        String path = shellCheckPath();
        String yaml = "overrides:\n  - files: ['*.dev']\n    shellcheck: off\n";

        assertThat(configured(yaml, path, ".").out()).contains("lower").doesNotContain("other");
        assertThat(configured(yaml, path, "--shellcheck", shellCheck(), ".").out())
                .contains("lower", "other");
        assertThat(configured("shellcheck: required\n", path, "--shellcheck=off", ".")
                        .status())
                .isZero();
    }

    @Test
    void it_is_an_error_if_it_is_required_and_not_there() throws Exception {
        String yaml = "shellcheck: required\n";

        Cli.Outcome outcome = configured(yaml, "", ".");

        assertThat(outcome.err())
                .startsWith("jslim: the configuration says shellcheck: required, and there is none on the PATH\nhint: ")
                .hasLineCount(2);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(configured("", "", "--shellcheck=required", ".").err())
                .contains("there is no program shellcheck to be run as ShellCheck on the PATH");
        program("exit 3");
        Files.move(directory.resolve("program"), directory.resolve("shellcheck"));
        assertThat(configured(yaml, directory.toString(), ".").status()).isEqualTo(2);
        assertThat(configured("", directory.toString(), ".").status()).isZero();
    }

    @Test
    void arguments_of_the_configuration_reach_it() throws Exception {
        String path = shellCheckPath();

        assertThat(configured("shellcheck-args: ['--exclude=SC2154']\n", path, ".")
                        .out())
                .isEmpty();
        assertThat(configured("shellcheck-args: ['--enable=require-variable-braces', '--format=gcc']\n", path, ".")
                        .out())
                .contains("SC2250", "SC2154");
        String some = "overrides:\n  - files: ['*.dev']\n    shellcheck-args: ['--severity=error']\n";
        assertThat(configured(some, path, ".").out()).contains("lower").doesNotContain("other");
    }

    @Test
    void many_files_are_linted_at_once_and_reported_in_order() throws Exception {
        StringBuilder expected = new StringBuilder();
        List<String> args =
                new ArrayList<>(List.of("lint", "--shellcheck", shellCheck(), "--select=SC2154", "--format=concise"));
        for (int i = 10; i < 60; i++) {
            Files.writeString(directory.resolve("f" + i), "FROM debian\nRUN echo $v" + i + "\n");
            args.add("f" + i);
            expected.append("f").append(i).append(' ');
        }
        args.add("none");

        Cli.Outcome outcome = Cli.in(directory).run(args.toArray(String[]::new));

        StringBuilder found = new StringBuilder();
        outcome.out()
                .lines()
                .filter(line -> line.startsWith("f"))
                .forEach(line -> found.append(line, 0, 3).append(' '));
        assertThat(found).hasToString(expected.toString());
        assertThat(outcome.err()).contains("none does not exist");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void every_format_reports_its_ids() throws Exception {
        String text = "FROM debian\nRUN echo $lower\n";
        for (String format : Formats.NAMES) {
            Cli.Outcome outcome = lint(text, "--select", "SC2154", "--format", format);

            assertThat(outcome.out()).as(format).contains("SC2154");
            assertThat(outcome.err()).as(format).isEmpty();
            assertThat(outcome.status()).as(format).isEqualTo(1);
        }
        JsonNode run = new ObjectMapper()
                .readTree(lint(text, "--select", "SC2154", "--format", "sarif").out())
                .path("runs")
                .path(0);
        JsonNode result = run.path("results").path(0);
        JsonNode rule = run.path("tool")
                .path("driver")
                .path("rules")
                .path(result.path("ruleIndex").asInt());
        assertThat(result.path("ruleId").asText()).isEqualTo("SC2154");
        assertThat(rule.path("id").asText()).isEqualTo("SC2154");
        assertThat(rule.path("helpUri").asText()).isEqualTo("https://www.shellcheck.net/wiki/SC2154");
        assertThat(lint(text, "--select", "SC2154", "--statistics").out()).contains("SC2154");
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
