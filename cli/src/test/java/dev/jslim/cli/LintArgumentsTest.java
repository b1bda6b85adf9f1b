package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

class LintArgumentsTest {
    private static final List<String> WORDS = List.of(
            "Dockerfile",
            "a b",
            "-",
            "--",
            "@style",
            "",
            "é",
            "--fix",
            "--unsafe-fixes",
            "--diff",
            "--no-color",
            "--debug",
            "--preview",
            "--no-config",
            "--preset",
            "--config=a,b",
            "--failure-threshold=error",
            "--fix=true",
            "--fi",
            "-f",
            "-h",
            "--help",
            "--select",
            "--ignore",
            "--format",
            "--select=",
            "--ignore=a",
            "--format=json",
            "--format=a,b",
            "--select=a,b",
            "--select=,",
            "--select=a,",
            "--ignore=-a",
            "DL3009,apt-*",
            "a,,b",
            "\"a,b\"",
            "'a'",
            "a\\,b",
            "json",
            "${x}",
            "=");

    @Test
    void every_command_line_means_what_picocli_says() {
        Random random = new Random(1);
        int plain = 0;
        for (int i = 0; i < 20_000; i++) {
            List<String> words = new ArrayList<>();
            for (int length = random.nextInt(6); length > 0; length--) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            String[] args = words.toArray(String[]::new);
            LintArguments arguments = LintArguments.plain(args);
            if (arguments != null) {
                plain++;
                assertThat(arguments).as(words.toString()).isEqualTo(picocli(args));
            }
        }
        assertThat(plain).isGreaterThan(3_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Dockerfile",
                "- a/b --no-color",
                "--select DL3009,@style --ignore=apt-* x --format json --fix --diff"
            })
    void ordinary_command_lines_need_no_picocli(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ", -1);

        assertThat(LintArguments.plain(args)).isNotNull().isEqualTo(picocli(args));
    }

    @Test
    void no_option_is_forgotten() {
        for (OptionSpec option :
                Usage.commandLine(new LintCommand()).getCommandSpec().options()) {
            String name = option.longestName();
            String[] args = option.arity().min() == 0 ? new String[] {name} : new String[] {name, "text"};

            assertThat(LintArguments.plain(args) == null).as(name).isEqualTo(option.usageHelp());
        }
    }

    private static LintArguments picocli(String... args) {
        ParseResult result;
        try {
            result = Usage.commandLine(new LintCommand()).parseArgs(args);
        } catch (ParameterException e) {
            throw new AssertionError("picocli refuses " + List.of(args), e);
        }
        assertThat(result.isUsageHelpRequested()).isFalse();
        return LintArguments.of(result);
    }
}
