package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation tells users to type works, and prints what the documentation shows. */
class DocumentationTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final List<String> TEXT_ONLY = List.of("lint", "explain", "rules", "completion", "debug");

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "docs/lint.md", "docs/slim.md", "docs/evidence.md", "docs/trace.md", "docs/shell.md"
            })
    void every_command_line_works(String page) throws IOException {
        List<String> lines = blocks(page, "sh").stream().flatMap(String::lines).toList();

        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            List<String> words = Words.of(Words.withoutRedirection(line));
            if (!words.getFirst().equals("./jslim")) {
                assertThat(line).matches("mvn verify|docker build -t weather samples/flask");
                continue;
            }
            String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
            if (TEXT_ONLY.contains(arguments[0])) {
                Cli.Outcome outcome = Cli.in(PROJECT).run(arguments);
                assertThat(outcome.err()).as(line).isEmpty();
                assertThat(outcome.out()).as(line).isNotEmpty();
                assertThat(outcome.status()).as(line).isLessThan(2);
            } else { // needs an engine: the end-to-end tests of the samples run it, here its words are checked
                Command command = Objects.requireNonNull(Commands.named(arguments[0]), line);
                Usage.commandLine(command).parseArgs(Arrays.copyOfRange(arguments, 1, arguments.length));
            }
        }
    }

    @Test
    void a_baseline_is_written_and_obeyed_as_shown(@TempDir Path directory) throws IOException {
        Files.copy(PROJECT.resolve("samples/flask/Dockerfile"), directory.resolve("Dockerfile"));
        List<String> lines = blocks("docs/lint.md", "bash").getFirst().lines().toList();

        assertThat(lines).hasSize(2);
        for (String line : lines) {
            List<String> words = Words.of(line);
            Cli.Outcome outcome =
                    Cli.in(directory).run(words.subList(1, words.size()).toArray(String[]::new));
            assertThat(outcome.out()).as(line).isEmpty();
            assertThat(outcome.err()).as(line).contains("lint-baseline.json");
            assertThat(outcome.status()).as(line).isZero();
        }
    }

    @Test
    void the_readme_shows_what_lint_prints() throws IOException {
        String shown = blocks("README.md", "text").getFirst();
        List<String> words = Words.of(
                blocks("README.md", "sh").getFirst().lines().findFirst().orElseThrow());

        String printed = Cli.in(PROJECT)
                .run(words.subList(1, words.size()).toArray(String[]::new))
                .out();

        int gap = shown.indexOf("…\n");
        assertThat(printed).startsWith(shown.substring(0, gap)).endsWith("\n" + shown.substring(gap + 2));
    }

    @Test
    void the_readme_shows_the_hook_as_its_page_does() throws IOException {
        assertThat(blocks("README.md", "yaml"))
                .containsExactly(blocks("docs/pre-commit.md", "yaml").getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/lint.md",
                "docs/slim.md",
                "docs/evidence.md",
                "docs/trace.md",
                "docs/pre-commit.md",
                "docs/install.md",
                "docs/benchmarks.md",
                "docs/results.md",
                "docs/adr/README.md"
            })
    void links_lead_somewhere(String page) throws IOException {
        Path file = PROJECT.resolve(page);
        Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(file));
        int links = 0;
        while (link.find()) {
            links++;
            assertThat(file.resolveSibling(link.group(1))).exists();
        }
        assertThat(links).isPositive();
    }

    private static List<String> blocks(String page, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher fence = FENCE.matcher(Files.readString(PROJECT.resolve(page)));
        while (fence.find()) {
            if (Objects.equals(fence.group(1), language)) {
                blocks.add(Objects.requireNonNull(fence.group(2)));
            }
        }
        return blocks;
    }
}
