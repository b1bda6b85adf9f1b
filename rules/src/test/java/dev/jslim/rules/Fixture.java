package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.config.Overlay;
import dev.jslim.analyzer.config.keys.ConfigFile;
import dev.jslim.analyzer.config.keys.ConfigReader;
import dev.jslim.analyzer.config.keys.Problems;
import dev.jslim.analyzer.config.yaml.YamlFile;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.Rule;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.analyzer.lint.RuleSettings;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Dockerfile that carries its expectations as comments: {@code # expect@+1 slug 5-12 {{part of the message}}} speaks about
 * the next line, columns 5 to 12, the last one included. Beside {@code NAME.Dockerfile} there may be {@code NAME.fixed}, the
 * text after all fixes of the folder's rule, {@code NAME.context}, the directory sent to the builder, and {@code NAME.jslim.yaml},
 * the configuration.
 */
record Fixture(String slug, Path file) {
    /** What ends, ends on a day of the calendar; in fixtures it is always 2026-11-21. */
    private static final long TODAY = 20_778;

    static List<Fixture> all() throws IOException {
        List<Fixture> fixtures = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Project.fixtures(), 2)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".Dockerfile")) {
                    fixtures.add(new Fixture(
                            Project.fixtures().relativize(file).getName(0).toString(), file));
                }
            }
        }
        return fixtures;
    }

    SourceText source() {
        return SourceText.of(file.getFileName().toString(), Project.read(file));
    }

    /** Returns options that select the folder's rule alone. */
    LintOptions options() {
        List<RuleInfo> infos = Rules.all().stream().<RuleInfo>map(Rule::info).toList();
        LintOptions none = LintOptions.defaults();
        LintOptions options = new LintOptions(
                RuleSelection.of(List.of(slug), List.of(), infos),
                none.adjustments(),
                settings(RuleSelection.names(infos)),
                none.buildContext(),
                none.suppressions(),
                TODAY);
        Path context = beside(".context");
        return Files.isDirectory(context) ? options.with(BuildContext.of(context, null)) : options;
    }

    private RuleSettings settings(RuleNames names) {
        Path yaml = beside(".jslim.yaml");
        return Files.exists(yaml) ? settings(yaml.toString(), Project.read(yaml), names) : RuleSettings.defaults();
    }

    /** Returns what a configuration says, which must be without problems. */
    static RuleSettings settings(String name, String yaml, RuleNames names) {
        Problems problems = new Problems(names, "0");
        ConfigFile config = ConfigReader.read(name, YamlFile.of(yaml), problems);
        assertThat(config.problems()).as(name).isEmpty();
        return new Overlay(names, List.of(config.settings())).settings();
    }

    Path beside(String extension) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ".Dockerfile".length()) + extension);
    }

    @Override
    public String toString() {
        return slug + "/" + file.getFileName();
    }
}
