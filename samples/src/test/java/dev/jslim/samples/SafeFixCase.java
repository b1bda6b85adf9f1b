package dev.jslim.samples;

import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.FixLoop;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder with a Dockerfile that can be built. Its first comment {@code # repairs: slug, slug}, above which only directives stand,
 * names the rules whose safe fixes it is there for.
 */
record SafeFixCase(Path folder) {
    private static final Path FOLDER = Path.of("src/test/resources/safe-fixes");
    private static final String HEADER = "# repairs: ";
    private static final LintEngine ENGINE = new LintEngine(Rules.all());

    static List<SafeFixCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(SafeFixCase::new)
                    .toList();
        }
    }

    /** Returns the slugs of the rules that no folder shows; the lines of the file give the reasons. */
    static Set<String> notBuilt() throws IOException {
        Set<String> slugs = new TreeSet<>();
        for (String line : Files.readAllLines(FOLDER.resolve("not-built.txt"))) {
            int colon = line.indexOf(": ");
            if (!line.startsWith("#") && colon > 0) {
                slugs.add(line.substring(0, colon));
            }
        }
        return slugs;
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Returns the slugs that the comment names. */
    List<String> announced() {
        String header = text().lines()
                .filter(line -> line.startsWith(HEADER))
                .findFirst()
                .orElseThrow(() -> new AssertionError(folder + " has to have a comment " + HEADER));
        return List.of(header.substring(HEADER.length()).split(", ", -1));
    }

    /** Returns the rules of all presets that offer a safe fix for a text, those still tried out included. */
    Set<String> repairable(String text) {
        Set<String> slugs = new TreeSet<>();
        for (Finding finding :
                ENGINE.lint(SourceText.of(name(), text), options()).findings()) {
            if (finding.fixes().stream().anyMatch(fix -> fix.applicability() == Applicability.SAFE)) {
                slugs.add(finding.rule().slug());
            }
        }
        return slugs;
    }

    String text() {
        try {
            return Files.readString(folder.resolve("Dockerfile"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the text after the safe fixes of all rules. */
    String repaired() {
        return new FixLoop(ENGINE)
                .fix(SourceText.of(name(), text()), options(), Applicability.SAFE)
                .text();
    }

    private LintOptions options() {
        return LintOptions.defaults()
                .with(RuleSelection.of(Preset.ALL, true, List.of(), List.of(), ENGINE.ruleInfos()))
                .with(BuildContext.of(folder, folder.resolve("Dockerfile")));
    }

    @Override
    public String toString() {
        return name();
    }
}
