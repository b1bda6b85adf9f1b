package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.config.keys.ConfigReader;
import dev.jslim.analyzer.config.keys.Key;
import dev.jslim.analyzer.config.keys.Keys;
import dev.jslim.analyzer.config.keys.Problems;
import dev.jslim.analyzer.config.yaml.YamlFile;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    @TempDir
    Path directory;

    @Test
    void shows_what_holds_and_who_said_so() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        Files.writeString(directory.resolve("base.yaml"), "preset: strict\nignore: [DL3015]\nmax-lines: 9\n");
        Files.writeString(
                directory.resolve(".jslim.yaml"),
                "extends: base.yaml\nignore: ['@style']\noverrides: [{files: [x.dev], max-lines: 8}]\n");

        assertThat(show("Dockerfile"))
                .contains(
                        "preset: strict  # base.yaml:1",
                        "preview: false  # default",
                        "ignore: [DL3015, '@style']  # base.yaml:2, .jslim.yaml:2",
                        "max-lines: 9  # base.yaml:3",
                        "failure-threshold: style  # default");
        assertThat(show("x.dev")).contains("max-lines: 8  # .jslim.yaml:3");
        assertThat(Cli.in(directory).run("config", "show", "--no-config").out())
                .contains("preset: recommended  # default");
    }

    @Test
    void checks_a_file() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        assertThat(Cli.in(directory).run("config", "check").out()).isEqualTo("there is no configuration file\n");
        Files.writeString(directory.resolve(".jslim.yaml"), "preset: strict\n");
        assertThat(Cli.in(directory).run("config", "check").out()).isEqualTo(".jslim.yaml: in order\n");
        Files.writeString(directory.resolve("other.yaml"), "preset: strickt\n");
        Cli.Outcome outcome = Cli.in(directory).run("config", "check", "other.yaml");
        assertThat(outcome.err()).contains("other.yaml:1:9: no such preset 'strickt'");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(Cli.in(directory).run("config", "list").status()).isEqualTo(2);
    }

    @Test
    void the_page_has_every_key_and_its_examples_are_in_order() throws IOException {
        String page = Files.readString(Path.of("../docs/configuration.md"));
        for (Key<?> key : Keys.all()) {
            assertThat(page).as(key.name()).contains("\n| `" + key.name() + "` | ");
        }
        Matcher examples = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$").matcher(page);
        int count = 0;
        while (examples.find()) {
            Problems problems = new Problems(RuleSelection.names(new LintEngine(Rules.all()).ruleInfos()), "0.1.0");
            assertThat(ConfigReader.read("example", YamlFile.of(examples.group(1)), problems)
                            .problems())
                    .isEmpty();
            count++;
        }
        assertThat(count).isEqualTo(4);
    }

    private String show(String file) {
        return Cli.in(directory).run("config", "show", file).out();
    }
}
