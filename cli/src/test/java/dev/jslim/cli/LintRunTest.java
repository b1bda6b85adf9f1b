package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over several files, and what is done with their results. */
class LintRunTest {
    private static final String UNTIDY = """
            FROM debian:bookworm-slim
            RUN apt-get update && apt-get install -y --no-install-recommends curl
            USER nobody
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void project() throws IOException {
        write("Dockerfile", UNTIDY);
        write("services/api/Dockerfile.dev", UNTIDY);
        write("services/api/node_modules/Dockerfile", UNTIDY);
        write("services/web.dockerfile", "FROM scratch\nCOPY a /a\n");
        write("services/Dockerfile.j2", "{{ from }}\n");
    }

    @Test
    void a_directory_is_searched_in_the_order_of_names() {
        assertThat(paths(lint(".")))
                .containsExactly("Dockerfile", "services/api/Dockerfile.dev", "services/api/node_modules/Dockerfile");
        assertThat(paths(lint("services/", "Dockerfile")))
                .containsExactly("services/api/Dockerfile.dev", "services/api/node_modules/Dockerfile", "Dockerfile");
    }

    @Test
    void a_file_that_is_named_twice_is_linted_once() {
        assertThat(paths(lint("Dockerfile", ".", "./services/../Dockerfile")))
                .containsOnlyOnce("Dockerfile")
                .hasSize(3);
    }

    @Test
    void what_git_ignores_is_left_out_unless_it_is_named() throws Exception {
        git("init", "-q");
        write(".gitignore", "node_modules/\n");

        assertThat(paths(lint("."))).containsExactly("Dockerfile", "services/api/Dockerfile.dev");
        assertThat(paths(lint("--no-ignore", "."))).hasSize(3);
        assertThat(paths(lint("services/api/node_modules/Dockerfile"))).hasSize(1);
        assertThat(paths(lint("services/api/node_modules"))).hasSize(1);
    }

    @Test
    void globs_leave_out_files_and_with_force_also_named_ones() {
        assertThat(paths(lint("--exclude", "node_modules", "--exclude", "/Dockerfile", ".")))
                .containsExactly("services/api/Dockerfile.dev");
        assertThat(paths(lint("--exclude", "services/", "services/api/Dockerfile.dev")))
                .hasSize(1);
        Cli.Outcome forced = lint("--exclude", "services/", "--force-exclude", "services/api/Dockerfile.dev");
        assertThat(forced.status()).isZero();
        assertThat(forced.out()).isEmpty();
    }

    @Test
    void a_directory_without_a_dockerfile_is_an_error_that_does_not_hide_the_rest() throws IOException {
        Files.createDirectory(directory.resolve("empty"));

        Cli.Outcome outcome = lint("empty", "services");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("jslim: there is no Dockerfile in the directory empty");
        assertThat(paths(outcome)).hasSize(2);
    }

    @Test
    void links_that_lead_nowhere_are_named() throws IOException {
        Files.createSymbolicLink(directory.resolve("Dockerfile.a"), Path.of("Dockerfile.a"));
        Files.createSymbolicLink(directory.resolve("services/loop"), Path.of(".."));

        Cli.Outcome outcome = lint(".");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("jslim: Dockerfile.a is a symbolic link that leads nowhere");
        assertThat(paths(outcome)).hasSize(3);
    }

    @Test
    void many_files_are_reported_as_if_they_were_linted_one_by_one() throws IOException {
        List<String> alone = new ArrayList<>();
        for (int i = 100; i < 300; i++) {
            String text = i % 7 == 0 ? "\0".repeat(100) : "FROM debian\n" + UNTIDY.repeat(i % 5) + "COPPY a b\n";
            write("many/" + i + ".Dockerfile", text);
            Cli.Outcome one = lint("many/" + i + ".Dockerfile", "--format", "jsonl");
            alone.add(one.out() + one.err());
        }

        Cli.Outcome all = lint("many", "--format", "jsonl");

        assertThat(all.out())
                .isEqualTo(String.join(
                        "", alone.stream().filter(text -> text.startsWith("{")).toList()));
        assertThat(all.err())
                .isEqualTo(String.join(
                        "",
                        alone.stream().filter(text -> text.startsWith("jslim")).toList()));
        assertThat(all.status()).isEqualTo(2);
    }

    @Test
    void standard_input_is_called_as_the_editor_says() throws IOException {
        Cli cli = Cli.in(directory).stdin("FROM debian:13\nCOPY . /app\n");

        Cli.Outcome named =
                cli.run("lint", "--stdin-filename", "services/api/new", "--select", "dockerignore-missing", "-");
        Cli.Outcome alone = cli.run("lint", "--stdin-filename", "services/api/new", "--select", "dockerignore-missing");
        Cli.Outcome unnamed = cli.run("lint", "--select", "dockerignore-missing", "-");

        assertThat(named.out())
                .startsWith("services/api/new:2:")
                .contains("node_modules")
                .isEqualTo(alone.out());
        assertThat(unnamed.out()).isEmpty();
        Cli.Outcome repaired = Cli.in(directory)
                .stdin(UNTIDY)
                .run("lint", "--fix", "--stdin-filename", "services/new", "--select", "DL3009", "-");
        assertThat(repaired.out()).contains("rm -rf");
        assertThat(directory.resolve("services/new")).doesNotExist();
    }

    @Test
    void reports_go_to_files_beside_what_is_printed() throws IOException {
        Cli.Outcome outcome = lint(
                "--format",
                "concise",
                "--output",
                "sarif=a.sarif",
                "--output=junit=b.xml",
                "--output",
                "text=c",
                "Dockerfile");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("Dockerfile:2:").hasLineCount(2);
        assertThat(directory.resolve("a.sarif")).content().contains("\"ruleId\": \"apt-lists-left\"");
        assertThat(directory.resolve("b.xml")).content().contains("<failure ");
        assertThat(directory.resolve("c")).content().contains("^^^").doesNotContain("\u001b");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("Dockerfile", "services", "a.sarif", "b.xml", "c");
        }
    }

    @Test
    void quiet_prints_nothing_and_writes_files() {
        Cli.Outcome outcome = lint("--quiet", "--output", "json=a.json", "Dockerfile");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEmpty();
        assertThat(directory.resolve("a.json")).content().contains("apt-lists-left");
    }

    @Test
    void reports_that_cannot_be_written_are_refused_before_anything_is_done() throws IOException {
        assertThat(lint("--output", "sarif", ".").err()).contains("--output is no FORMAT=FILE: sarif");
        assertThat(lint("--output", "xml=a", ".").err())
                .contains("unknown format xml")
                .contains("sarif");
        assertThat(lint("--output", "json=missing/a", ".").err()).contains("cannot write");
        assertThat(lint("--fix", "--output", "json=missing/a", "Dockerfile").status())
                .isEqualTo(2);
        assertThat(directory.resolve("Dockerfile")).hasContent(UNTIDY);
        assertThat(lint("--diff", "--output", "json=a", ".").status()).isEqualTo(2);
        assertThat(lint("--statistics", "--format", "json", ".").err()).contains("--statistics has no format json");
    }

    @Test
    void a_run_that_fails_leaves_the_report_of_before() throws IOException {
        write("a.json", "before");

        Cli.Outcome outcome = lint("--output", "json=a.json", "--select", "nonsense", "Dockerfile");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(directory.resolve("a.json")).hasContent("before");
    }

    @Test
    void statistics_stand_in_the_place_of_findings() {
        assertThat(lint("--statistics", ".").out())
                .startsWith("3 [fix]    apt-lists-left (DL3009): ")
                .endsWith("3 problems in 3 files (3 info); 3 fixable with --fix\n");
    }

    @Test
    void fix_only_repairs_and_says_nothing_of_what_is_left() throws IOException {
        write("Dockerfile", "FROM debian\n" + UNTIDY);

        Cli.Outcome outcome = Cli.in(directory).run("lint", "--fix-only", "--select", "DL3009,DL3006", "Dockerfile");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(directory.resolve("Dockerfile")).content().contains("rm -rf");
    }

    @Test
    void a_repair_can_be_a_reason_to_complain() {
        Cli.Outcome first = lint("--fix", "--exit-non-zero-on-fix", "Dockerfile");
        Cli.Outcome second = lint("--fix", "--exit-non-zero-on-fix", "Dockerfile");

        assertThat(first.status()).isEqualTo(1);
        assertThat(first.out()).isEmpty();
        assertThat(second.status()).isZero();
    }

    @Test
    void many_files_are_repaired_and_only_those_that_need_it() throws IOException {
        for (int i = 0; i < 40; i++) {
            write("many/" + i + ".Dockerfile", i % 2 == 0 ? UNTIDY : "FROM scratch\nCOPY a /a\n");
        }

        Cli.Outcome outcome = lint("--fix", "many");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err().lines())
                .hasSize(20)
                .allMatch(line -> line.startsWith("jslim: repaired 1 problem in many/"));
        for (int i = 0; i < 40; i += 2) {
            assertThat(directory.resolve("many/" + i + ".Dockerfile")).content().contains("rm -rf");
        }
    }

    @Test
    void only_findings_in_changed_lines_are_new() throws Exception {
        String name = "services/a \"b\" é/Dockerfile";
        write(name, "FROM debian:12\nRUN apt-get update\n" + UNTIDY);
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "one");
        assertThat(lint("--new-from", "HEAD", ".").status()).isZero();

        write(name, "FROM debian:12\nRUN apt-get update\n++ b/Dockerfile\n" + UNTIDY.replace("curl", "\\\n  curl"));
        write("services/new.Dockerfile", UNTIDY);
        Cli.Outcome outcome = lint("--new-from", "HEAD", "--format", "concise", ".");

        assertThat(outcome.out().lines().map(line -> line.replaceAll(" .*", "")))
                .doesNotContain("Dockerfile:2:5:")
                .contains("services/new.Dockerfile:2:5:");
        assertThat(outcome.out()).contains(name + ":5:5: info apt-lists-left").doesNotContain(name + ":2:");
    }

    @Test
    void new_from_says_what_it_lacks() throws Exception {
        Cli.Outcome outside = lint("--new-from", "HEAD", "Dockerfile");
        assertThat(outside.status()).isEqualTo(2);
        assertThat(outside.err()).contains("is in no work tree of git");

        git("init", "-q");
        assertThat(lint("--new-from", "nonsense", "Dockerfile").err()).contains("git knows no revision nonsense");
        assertThat(lint("--new-from", "-p", "Dockerfile").status()).isEqualTo(2);
        assertThat(lint("--new-from", "HEAD", "--fix", "Dockerfile").err()).contains("leave out one of them");
        assertThat(lint("--new-from", "HEAD", "-").err()).contains("standard input has no revision");
    }

    @Test
    void colours_are_used_where_they_are_asked_for() {
        assertThat(lint("--color", "always", "Dockerfile").out()).contains("\u001b[");
        assertThat(lint("--color=never", "Dockerfile").out()).doesNotContain("\u001b[");
        assertThat(Cli.in(directory)
                        .colored()
                        .run("lint", "--color=auto", "Dockerfile")
                        .out())
                .contains("\u001b[");
        assertThat(Cli.in(directory)
                        .colored()
                        .run("lint", "--color=always", "--no-color", "Dockerfile")
                        .out())
                .doesNotContain("\u001b[");
        assertThat(lint("--color", "sometimes", "Dockerfile").err()).contains("--color cannot be 'sometimes'");
    }

    private Cli.Outcome lint(String... args) {
        List<String> all = new ArrayList<>(List.of("lint"));
        all.addAll(List.of(args));
        return Cli.in(directory).run(all.toArray(String[]::new));
    }

    /** Returns the paths in the lines of a report, each once for each of its findings. */
    private static List<String> paths(Cli.Outcome outcome) {
        return outcome.out()
                .lines()
                .filter(line -> line.contains(":2:5: info apt-lists-left"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(Cli.process(directory, command).status()).isZero();
    }
}
