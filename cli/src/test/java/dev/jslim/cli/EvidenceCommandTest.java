package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.Run;
import dev.jslim.analyzer.evidence.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceCommandTest {
    private static final String IMAGE = "sha256:" + "ab".repeat(32);

    @TempDir
    Path directory;

    @BeforeEach
    void files() {
        write(
                "a.json",
                1,
                IMAGE,
                seen("/bin/app", Use.EXECUTED, 0),
                seen("/etc/caf\udce9", Use.OPENED, 0),
                seen("/none", Use.STATTED, 2));
        write("b.json", 2, IMAGE, seen("/bin/app", Use.EXECUTED, 0), seen("/lib/new.so", Use.OPENED, 0));
        write("other.json", 3, "sha256:" + "cd".repeat(32), seen("/bin/app", Use.EXECUTED, 0));
    }

    @Test
    void a_file_is_summed_up() {
        assertThat(run(0, "show", "a.json"))
                .contains("Evidence of " + IMAGE + " (linux/amd64)", "1 run", "command: app \\xff", "exit status 0")
                .contains("note: io_uring was refused")
                .contains("x86_64, 2 calls: execve, openat")
                .contains("calls that nearly every program makes (read, write, close, fstat, poll …)")
                .containsPattern("(?m)^  ENOENT +/ +1 +none$")
                .contains("one run cannot tell how many more there are");
    }

    @Test
    void every_format_has_the_same_facts() {
        assertThat(run(0, "show", "a.json", "--format", "markdown")).contains("## Programs executed\n\n- /bin/app\n");
        assertThat(run(0, "show", "a.json", "--format", "json"))
                .contains("\"programs\" : [ \"/bin/app\" ]", "\"seen\" : [ \"execve\", \"openat\" ]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--failed|1|/none",
                "--use opened|1|/etc/caf\\xe9",
                "--path /etc/*|1|/etc/caf\\xe9",
                "--path /etc/caf\\xe9|1|/etc/caf\\xe9",
                "--executable /bin/a* --phase start|2|/none",
                "--path /bin/* --path /none|2|/bin/app",
                "--phase stop|0|0 observations",
            })
    void filters_list_what_was_seen(String options, int count, String shown) {
        String[] words = ("show a.json " + options).split(" ", -1);
        assertThat(run(0, words))
                .startsWith(count == 1 ? "1 observation\n" : count + " observations\n")
                .contains(shown);
    }

    @Test
    void files_of_one_image_are_merged_in_any_order() throws IOException {
        run(0, "merge", "a.json", "b.json", "-o", "ab.json");
        run(0, "merge", "b.json", "a.json", "ab.json", "-o", "ba.json");
        assertThat(directory.resolve("ab.json")).hasSameBinaryContentAs(directory.resolve("ba.json"));
        assertThat(Files.readString(directory.resolve("ab.json"))).contains("\\udce9".replace("udce9", "uDCE9"));
        assertThat(run(0, "show", "ab.json"))
                .contains("2 runs, which found 3 paths of the image; estimated ")
                .contains("(95 % interval ", "the last run added 1 new path", "rough");
        assertThat(run(0, "merge", "a.json")).isEqualTo(Files.readString(directory.resolve("a.json")));
    }

    @Test
    void new_uses_fail_a_comparison() {
        assertThat(run(1, "diff", "a.json", "b.json"))
                .contains("Only in the first", "/etc/caf\\xe9", "Only in the second", "/lib/new.so");
        assertThat(run(1, "diff", "b.json", "a.json", "--failed"))
                .contains("/none", "ENOENT")
                .doesNotContain("/lib/new.so");
        assertThat(run(0, "diff", "a.json", "a.json")).isEmpty();
        assertThat(run(0, "diff", "a.json", "b.json", "--use", "executed")).isEmpty();
        assertThat(run(1, "diff", "a.json", "b.json", "--format", "json"))
                .contains("\"onlyInSecond\"", "\"path\" : \"/lib/new.so\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "merge a.json other.json|other.json is evidence of another image than a.json",
                "show a.json b.json|evidence show takes 1 file, not 2",
                "diff a.json|evidence diff takes 2 files, not 1",
                "eat a.json|evidence cannot eat",
                "show a.json -o x|-o does not go with evidence show",
                "merge a.json --failed|--failed does not go with evidence merge",
                "show a.json --use eaten|--use cannot be 'eaten'",
                "show a.json --path [|--path '[' is no pattern",
                "show a.json --format xml|--format cannot be 'xml'",
                "show none.json|no evidence file",
                "import a.json|--from is missing",
                "import a.json --from perf|--from cannot be 'perf'",
                "import a.json --from strace|--image is missing",
                "import none --from strace --image x|none does not exist",
            })
    void what_is_wrong_is_said(String line, String problem) {
        Cli.Outcome outcome = Cli.in(directory).run(("evidence " + line).split(" ", -1));
        assertThat(outcome.err()).startsWith("jslim: ").contains(problem);
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void a_log_is_imported_without_an_engine_if_all_is_said() throws IOException {
        Files.writeString(directory.resolve("log"), """
                9 execve("/bin/app", ["app"], 0x7f /* 1 var */) = 0
                9 openat(AT_FDCWD, "conf", O_RDONLY) = -1 ENOENT (No such file or directory)
                9 +++ exited with 3 +++
                """);
        run(
                0,
                "import",
                "--from",
                "strace",
                "log",
                "--image",
                IMAGE,
                "--platform",
                "linux/amd64",
                "--workdir",
                "/srv",
                "-o",
                "i.json");
        Evidence evidence = EvidenceFile.read(directory.resolve("i.json"));
        assertThat(evidence.observations()).anyMatch(seen -> seen.path().equals("/srv/conf") && seen.errno() == 2);
        assertThat(evidence.runs().getFirst().exitCode()).isEqualTo(3);
    }

    private String run(int status, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "evidence";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Cli.Outcome outcome = Cli.in(directory).run(all);
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(status);
        return outcome.out();
    }

    private void write(String name, int second, String image, Observation... seen) {
        TreeMap<String, List<Integer>> calls = new TreeMap<>();
        calls.put("x86_64", List.of(59, 257));
        Run run = Run.of(
                Instant.ofEpochSecond(second),
                "",
                List.of("app", "\udcff"),
                "",
                "seccomp-notify",
                true,
                List.of("io_uring was refused"),
                List.of(),
                calls,
                0);
        EvidenceFile.write(directory.resolve(name), Evidence.of(image, "linux/amd64", run, List.of(seen)));
    }

    private static Observation seen(String path, Use use, int errno) {
        return new Observation(path, null, use, errno, use == Use.EXECUTED ? "" : "/bin/app", Phase.START, 1);
    }
}
