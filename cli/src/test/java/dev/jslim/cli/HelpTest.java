package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.cli.manual.CommandPage;
import dev.jslim.cli.manual.Entry;
import dev.jslim.cli.manual.Example;
import dev.jslim.cli.manual.Heading;
import dev.jslim.cli.manual.HelpText;
import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.manual.Option;
import dev.jslim.rules.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What help shows is complete, fits every terminal, and can be typed. */
class HelpTest {
    @TempDir
    Path directory;

    static List<String> names() {
        return Commands.NAMES;
    }

    private static Command command(String name) {
        return Objects.requireNonNull(Commands.named(name), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void the_program_lists_every_command(String asked) {
        Cli.Outcome outcome = Cli.in(directory).run(asked);

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
        for (String name : Commands.NAMES) {
            assertThat(outcome.out()).contains("\n  " + name + " ");
        }
        assertThat(outcome.out()).contains("\nExamples:\n", "\nExit status:\n");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_command_has_the_same_help_however_it_is_asked(String name) {
        assertThat(command(name).name()).isEqualTo(name);
        Cli.Outcome outcome = Cli.in(directory).run(name, "--help");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).startsWith("Usage: jslim " + name + " ");
        assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
        for (String[] other : new String[][] {
            {"help", name}, {name, "-h"}, {name, "-h", "extra"}, {name, "--help", "--nope"}, {"--help", name}
        }) {
            assertThat(Cli.in(directory).run(other)).as(String.join(" ", other)).isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_help_says_all_there_is_under_headings_that_exist(String name) {
        CommandPage page = Pages.of(command(name));
        String help = HelpText.of(page, false);

        assertThat(help).contains("\nExit status:\n", "\nExamples:\n");
        assertThat(page.manual().exitStatus()).extracting(Entry::term).contains("0", "2");
        assertThat(help.lines().filter(line -> line.endsWith(":"))).doesNotHaveDuplicates();
        for (Option option : page.options()) {
            assertThat(option.text()).as(option.names().toString()).matches("[A-Z].*\\.");
            assertThat(help).contains(option.names());
        }
        for (Heading heading : page.manual().headings()) {
            assertThat(page.options())
                    .as(heading.option())
                    .anyMatch(option -> option.names().contains(heading.option()));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_word_that_completion_proposes_is_in_the_text(String name) {
        for (Option option : Pages.of(command(name)).options()) {
            for (String word : option.values().words()) {
                assertThat(option.text()).as(option.names().toString()).contains(word);
            }
        }
    }

    @Test
    void every_example_can_be_typed() throws IOException {
        Files.writeString(directory.resolve("Dockerfile"), "FROM scratch\n");
        Files.writeString(directory.resolve(".hadolint.yaml"), "ignored: [DL3009]\n");
        List<Example> examples =
                new ArrayList<>(Pages.program().program().manual().examples());
        for (String name : Commands.NAMES) {
            List<Example> own = Pages.of(command(name)).manual().examples();
            assertThat(own)
                    .as(name)
                    .isNotEmpty()
                    .allMatch(example -> example.line().startsWith("jslim " + name));
            examples.addAll(own);
        }
        for (Example example : examples) {
            assertThat(example.text()).as(example.line()).matches("[A-Z].*[^.]");
            List<String> words = Words.of(Words.withoutRedirection(example.line()));
            String[] arguments = words.subList(2, words.size()).toArray(String[]::new);
            Command command = command(words.get(1));
            ParseResult parsed = Usage.commandLine(command).parseArgs(arguments);
            if (command instanceof LintCommand) {
                knownRules(parsed.matchedOptionValue("--select", List.of()));
                knownRules(parsed.matchedOptionValue("--ignore", List.of()));
            } else if (command.cleansUp()) { // needs an engine, but not to understand its options
                RunRequests.options(parsed, Cli.in(directory).terminal());
            } else {
                assertThat(Cli.in(directory)
                                .run(words.subList(1, words.size()).toArray(String[]::new))
                                .status())
                        .as(example.line())
                        .isZero();
            }
        }
    }

    private static void knownRules(List<String> named) {
        RuleNames names = RuleNames.of(new LintEngine(Rules.all()).ruleInfos());
        assertThat(named).allMatch(name -> !names.find(name).isEmpty());
    }

    @Test
    void texts_are_shown_as_they_are() {
        String odd = "100% of %n and %s, @|bold not markup|@ and \\n stay";
        CommandSpec spec = CommandSpec.create().name("odd");
        spec.addOption(
                OptionSpec.builder("--odd").description(odd.replace("%", "%%")).build());
        Manual manual = Manual.of(odd).exit(0, odd).example("jslim odd", odd);

        String help = HelpText.of(CommandPage.of("odd", odd, spec, manual), false);

        assertThat(help.replaceAll("\\s+", " ").split(Pattern.quote(odd), -1)).hasSize(6);
    }

    /** picocli takes descriptions of options for formats; one that is none makes it print a warning. */
    @Test
    void descriptions_are_formats_that_picocli_understands() {
        PrintStream before = System.err;
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        System.setErr(new PrintStream(warnings, true, StandardCharsets.UTF_8));
        try {
            assertThat(Pages.program().commands())
                    .allSatisfy(page -> assertThat(HelpText.of(page, false)).doesNotContain("%n", "@|", "|@", "${"));
        } finally {
            System.setErr(before);
        }
        assertThat(warnings.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void headings_and_names_are_bold_where_colours_are() {
        Cli.Outcome plain = Cli.in(directory).run("help", "lint");
        Cli.Outcome bold = Cli.in(directory).colored().run("help", "lint");

        assertThat(bold.out()).contains("\u001b[1mOptions:\u001b[m\n");
        assertThat(bold.out().replaceAll("\u001b\\[1?m", "")).isEqualTo(plain.out());
        assertThat(plain.out()).doesNotContain("\u001b");
    }

    @Test
    void help_of_an_unknown_command_names_the_nearest_one() {
        Cli.Outcome outcome = Cli.in(directory).run("help", "mniify");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualToNormalizingNewlines("jslim: unknown command mniify\n"
                        + "hint: did you mean minify? jslim --help lists the commands\n");
    }
}
