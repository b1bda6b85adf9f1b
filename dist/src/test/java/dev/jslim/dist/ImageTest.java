package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.dist.Programs.Outcome;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container image of jslim, built of what the Maven build made. */
@EngineTest
class ImageTest {
    private static final String IMAGE =
            "jslim-image-test-" + ProcessHandle.current().pid();
    private static final Path DOCKERFILE = Installation.PROJECT.resolve("dist/src/image/Dockerfile");
    private static final String FAULTY = "FROM debian\nRUN cd /x && apt-get update\n";

    @TempDir
    static Path work;

    @BeforeAll
    static void build() throws Exception {
        PortableRuntime.assume();
        Outcome outcome = inProject(commands().getFirst());
        assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
        Files.writeString(work.resolve("Dockerfile"), FAULTY);
        Programs.run(work, Map.of(), List.of("chmod", "-R", "a+rX", work.toString()));
    }

    @AfterAll
    static void remove() throws Exception {
        TestImages.remove(IMAGE);
    }

    @Test
    void jslim_finds_nothing_in_its_own_dockerfile() throws Exception {
        Outcome outcome = new Installation(Installation.PROJECT.resolve("dist/target/jslim"))
                .run(Installation.PROJECT, "lint", "--preset", "strict", DOCKERFILE.toString());

        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    @Test
    void standard_input_is_linted_when_nothing_is_said() throws Exception {
        List<String> command = List.of("docker", "run", "--rm", "-i", IMAGE);

        Outcome outcome = Programs.run(work, Map.of(), FAULTY, command);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("-:1:6: ");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void any_user_may_lint_a_mount_and_needs_no_rights() throws Exception {
        Outcome outcome = run(
                "-u", "4711:4711", "--read-only", "--cap-drop", "ALL", "--network", "none", "--", "lint", "Dockerfile");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("Dockerfile:1:6: ");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void it_does_not_run_as_root() throws Exception {
        assertThat(TestImages.docker("inspect", "-f", "{{.Config.User}}", IMAGE))
                .startsWith("65532:65532");
        assertThat(run("--entrypoint", "/bin/sh", "--", "-c", "echo > /opt/jslim/x")
                        .status())
                .isNotZero();
    }

    @Test
    void repairs_belong_to_the_user_who_runs_it() throws Exception {
        Path own = Files.createDirectory(work.resolve("own"));
        Path file = Files.writeString(own.resolve("Dockerfile"), "FROM debian:12\nMAINTAINER me\n");
        Programs.run(work, Map.of(), List.of("chown", "-R", "4711:4711", own.toString()));

        Outcome outcome = run("-u", "4711:4711", "--", "lint", "--fix", "--select", "maintainer-deprecated", "own");

        assertThat(outcome.err()).contains("repaired 1 problem");
        assertThat(file).content().startsWith("FROM debian:12\nLABEL ");
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(4711);
    }

    @Test
    void help_and_version_are_there_and_what_needs_an_engine_says_so() throws Exception {
        assertThat(run("--", "--version").out()).startsWith("jslim ");
        assertThat(run("--", "--help").out()).contains("lint");
        assertThat(run("--", "help", "minify").out()).contains("jslim minify");

        Outcome outcome = run("--", "minify", "debian");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("jslim: minify is not part of this installation");
    }

    @Test
    void its_size_stands_in_the_documentation() throws Exception {
        Matcher documented = Pattern.compile("\\| container image \\| ([0-9.]+) MB \\|")
                .matcher(Files.readString(Installation.PROJECT.resolve("docs/results.md")));
        assertThat(documented.find()).isTrue();
        double bytes = Double.parseDouble(
                TestImages.docker("inspect", "-f", "{{.Size}}", IMAGE).strip());

        assertThat(bytes / 1e6).isBetween(0.9 * megabytes(documented), 1.05 * megabytes(documented));
    }

    @Test
    void the_examples_of_the_page_find_what_is_wrong() throws Exception {
        List<String> examples = commands().subList(1, commands().size());

        assertThat(examples).hasSize(2);
        for (String example : examples) {
            Outcome outcome = inProject(example);
            assertThat(outcome.err()).as(example).isEmpty();
            assertThat(outcome.out()).as(example).contains("maintainer-deprecated");
            assertThat(outcome.status()).as(example).isEqualTo(1);
        }
    }

    /** What docs/install.md tells to type, with the image's name that this test uses. */
    private static List<String> commands() throws IOException {
        return Page.of("docs/install.md")
                .fences("sh")
                .getLast()
                .replace("jslim/jslim", IMAGE)
                .lines()
                .toList();
    }

    private static Outcome inProject(String command) throws IOException, InterruptedException {
        return Programs.run(Installation.PROJECT, Map.of(), List.of("sh", "-c", command));
    }

    private static double megabytes(Matcher documented) {
        return Double.parseDouble(documented.group(1));
    }

    /** Runs a container with the work directory mounted; options and arguments are parted by {@code --}. */
    private static Outcome run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker", "run", "--rm", "-v", work + ":/src"));
        boolean options = true;
        for (String word : words) {
            if (options && word.equals("--")) {
                options = false;
                command.add(IMAGE);
            } else {
                command.add(word);
            }
        }
        return Programs.run(work, Map.of(), command);
    }
}
