package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known is not reported; what is new is. */
class BaselineTest {
    private static final String TEXT = "FROM debian:12\nRUN sudo ls\n";

    @TempDir
    Path directory;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(directory.resolve("a/b"));
        write("a/Dockerfile", TEXT);
        write("a/b/Dockerfile", TEXT);
    }

    @Test
    void what_is_known_is_neither_reported_nor_counted() throws IOException {
        Cli.Outcome written = lint("--baseline", "known.json", "--update-baseline", ".");
        assertThat(written.out()).isEmpty();
        assertThat(written.err()).isEqualTo("jslim: known.json knows 2 findings now, 0 before\n");
        assertThat(written.status()).isZero();
        assertThat(read("known.json")).contains("\"a/Dockerfile\"", "\"a/b/Dockerfile\"");

        Cli.Outcome known = lint("--baseline", "known.json", ".");

        assertThat(known.out()).isEmpty();
        assertThat(known.err()).isEqualTo("jslim: 2 findings known by known.json are not reported\n");
        assertThat(known.status()).isZero();
        assertThat(lint("--quiet", "--baseline", "known.json", ".").err()).isEmpty();
    }

    @Test
    void lines_that_moved_stay_known_and_one_more_of_the_same_is_new() throws IOException {
        lint("--baseline", "known.json", "--update-baseline", "a");
        write("a/Dockerfile", "# syntax=docker/dockerfile:1\n\nFROM debian:12\nENV a=b\nRUN \\\n    sudo ls\n");
        assertThat(lint("--baseline", "known.json", "a/Dockerfile").status()).isZero();

        write("a/Dockerfile", TEXT + "RUN sudo ls\n");
        Cli.Outcome more = lint("--baseline", "known.json", "--format", "concise", "a/Dockerfile");

        assertThat(more.out()).startsWith("a/Dockerfile:3:5").hasLineCount(2);
        assertThat(more.err()).isEqualTo("jslim: 1 finding known by known.json is not reported\n");
        assertThat(more.status()).isEqualTo(1);
    }

    @Test
    void a_baseline_in_another_folder_knows_files_as_seen_from_there() throws IOException {
        lint("--baseline", "a/known.json", "--update-baseline", ".");

        assertThat(read("a/known.json")).contains("\"Dockerfile\"", "\"b/Dockerfile\"");
        assertThat(Cli.in(directory.resolve("a/b"))
                        .run("lint", "--shellcheck=off", "--select", "DL3004", "--baseline", "../known.json", "..")
                        .status())
                .isZero();
        write("a/b/.jslim.yaml", "baseline: ../known.json\n");
        Cli.Outcome configured = lint("a/b");
        assertThat(configured.status()).isZero();
        assertThat(configured.err()).contains("known by a/known.json");
        assertThat(lint("--no-config", "a/b").status()).isEqualTo(1);
    }

    @Test
    void an_update_keeps_other_files_and_forgets_those_that_are_gone() throws IOException {
        write("c/Dockerfile", TEXT);
        lint("--baseline", "known.json", "--update-baseline", ".");
        Files.delete(directory.resolve("c/Dockerfile"));
        write("a/Dockerfile", "FROM debian:12\n");

        assertThat(lint("--baseline", "known.json", ".").err())
                .isEqualTo("jslim: 1 finding known by known.json is not reported; of its entries, 1 is found no more:"
                        + " --update-baseline removes them\n");
        assertThat(lint("--baseline", "known.json", "--update-baseline", "a/Dockerfile")
                        .err())
                .isEqualTo("jslim: known.json knows 1 finding now, 3 before\n");

        assertThat(read("known.json")).contains("a/b/Dockerfile").doesNotContain("\"a/Dockerfile\"", "c/Dockerfile");
    }

    @Test
    void the_configuration_names_the_file_to_update() throws IOException {
        write(".jslim.yaml", "baseline: .known.json\n");
        assertThat(lint(".").err())
                .isEqualTo("jslim: there is no baseline .known.json\n"
                        + "hint: write it with what is found now: --update-baseline\n");

        assertThat(lint("--update-baseline", ".").status()).isZero();
        assertThat(lint(".").status()).isZero();

        write(".jslim.yaml", "");
        Cli.Outcome nameless = lint("--update-baseline", ".");
        assertThat(nameless.err()).startsWith("jslim: --update-baseline does not know which file to write\n");
        assertThat(nameless.status()).isEqualTo(2);
    }

    @Test
    void what_is_no_baseline_is_refused_and_left_as_it_is() throws IOException {
        Cli.Outcome missing = lint("--baseline", "known.json", ".");
        assertThat(missing.err()).contains("there is no baseline known.json", "--update-baseline");
        assertThat(missing.out()).isEmpty();
        assertThat(missing.status()).isEqualTo(2);

        write("package.json", "{\"name\": \"x\"}\n");
        for (List<String> options : List.of(List.<String>of(), List.of("--update-baseline"))) {
            List<String> all = new ArrayList<>(List.of("--baseline", "package.json"));
            all.addAll(options);
            all.add(".");
            assertThat(lint(all.toArray(String[]::new)).status()).isEqualTo(2);
            assertThat(read("package.json")).isEqualTo("{\"name\": \"x\"}\n");
        }
    }

    @Test
    void repairs_go_to_what_is_known_too() throws IOException {
        write("a/Dockerfile", "from debian:12\nRUN ls\n");
        String[] update = {"--select", "S6476", "--baseline", "known.json", "--update-baseline", "a"};
        lint(update);
        assertThat(read("known.json")).contains("\"from\"");

        Cli.Outcome repaired = lint("--select", "S6476", "--baseline", "known.json", "--fix", "a/Dockerfile");

        assertThat(read("a/Dockerfile")).startsWith("FROM debian");
        assertThat(repaired.err()).contains("repaired 1 problem", "--update-baseline removes them");
    }

    @Test
    void of_alike_findings_those_in_new_lines_are_new() throws Exception {
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "first");
        lint("--baseline", "known.json", "--update-baseline", ".");
        write("a/Dockerfile", "FROM debian:12\nRUN sudo ls\nENV a=b\nRUN sudo ls\n");

        Cli.Outcome both =
                lint("--new-from", "HEAD", "--baseline", "known.json", "--format", "concise", "a/Dockerfile");

        assertThat(both.out()).startsWith("a/Dockerfile:4:5").hasLineCount(2);
        write("a/Dockerfile", "FROM debian:12\nENV a=b\nRUN sudo rm x\nRUN sudo ls\n");
        assertThat(lint("--new-from", "HEAD", "--baseline", "known.json", "--format", "concise", "a/Dockerfile")
                        .out())
                .startsWith("a/Dockerfile:3:5")
                .hasLineCount(2);
    }

    @Test
    void standard_input_is_known_by_the_name_that_it_is_given() throws IOException {
        lint("--baseline", "known.json", "--update-baseline", ".");

        assertThat(Cli.in(directory)
                        .stdin(TEXT)
                        .run(
                                "lint",
                                "--shellcheck=off",
                                "--select=DL3004",
                                "--baseline=known.json",
                                "--stdin-filename=a/Dockerfile",
                                "-")
                        .status())
                .isZero();
        assertThat(lint("--baseline", "known.json", "--update-baseline", "-").err())
                .contains("standard input has no path by which a baseline could know it");
    }

    @Test
    void what_excludes_each_other_is_refused() throws IOException {
        for (String other : List.of("--diff", "--add-ignores", "--new-from=HEAD", "--statistics", "--output=json=x")) {
            Cli.Outcome outcome = lint("--baseline", "known.json", "--update-baseline", other, ".");
            assertThat(outcome.status()).as(other).isEqualTo(2);
            assertThat(outcome.err()).as(other).contains("--update-baseline");
        }
        assertThat(directory.resolve("known.json")).doesNotExist();
    }

    private Cli.Outcome lint(String... args) {
        List<String> all = new ArrayList<>(List.of("lint", "--shellcheck=off"));
        if (!List.of(args).contains("--select")) {
            all.addAll(List.of("--select", "DL3004"));
        }
        all.addAll(List.of(args));
        return Cli.in(directory).run(all.toArray(String[]::new));
    }

    private void git(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(args));
        assertThat(Cli.process(directory, command).status()).isZero();
    }

    private String read(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
