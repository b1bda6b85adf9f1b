package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards the start-up time of {@code lint} by what regresses first: the classes that are loaded. */
class LintLoadsOnlyWhatItNeedsTest {
    /**
     * 353 when measured, a third of them ANTLR's, 16 the package managers called here, which a file without such calls does not load;
     * later a dozen came for what the builder refuses of a whole file, and fourteen that look for a configuration file and say what
     * holds without one. Raise it knowingly: ten classes cost a tenth of a millisecond
     * and more. Rules are counted apart: each is a class, and there are more with every version.
     */
    private static final int MOST_CLASSES = 395;

    /** Rules, and what they share. */
    private static final int MOST_RULES = 320;

    @TempDir
    Path directory;

    @Test
    void text_report_of_one_file() throws Exception {
        List<String> loaded = loaded("lint", "--shellcheck=off", "Dockerfile");

        assertThat(of(
                        loaded,
                        "com.github.dockerjava.",
                        "com.fasterxml.jackson.",
                        "com.github.difflib.",
                        "org.snakeyaml.",
                        "dev.jslim.analyzer.config.keys.",
                        "dev.jslim.analyzer.config.yaml.",
                        "dev.jslim.tracer.",
                        "dev.jslim.cli.report.Json",
                        "picocli.CommandLine$Model",
                        "picocli.CommandLine$Interpreter"))
                .as("classes of other parts")
                .isEmpty();
        assertThat(of(
                        loaded,
                        "java.lang.runtime.SwitchBootstraps",
                        "java.lang.runtime.ObjectMethods",
                        "java.lang.invoke.StringConcatFactory",
                        "java.util.Comparator$$"))
                .as(
                        "what makes classes at run time: switches over types, equality of records, joined strings, comparators")
                .isEmpty();
        assertThat(of(
                        loaded,
                        "java.util.regex.",
                        "java.time.",
                        "java.util.stream.",
                        "java.util.EnumMap",
                        "java.util.EnumSet",
                        "java.nio.channels.FileChannel",
                        "sun.nio.ch.FileChannelImpl"))
                .as("parts of the JDK that a plain loop does without")
                .isEmpty();
        assertThat(of(loaded, "jdk.proxy", "java.lang.reflect.Proxy"))
                .as("proxies for annotations")
                .isEmpty();
        assertThat(of(loaded, "java.util.ServiceLoader"))
                .as("looking for services opens every jar of the class path")
                .isEmpty();
        List<String> application = loaded.stream()
                .filter(name ->
                        name.startsWith("dev.jslim") || name.startsWith("picocli") || name.startsWith("org.antlr"))
                .toList();
        List<String> rules = of(application, "dev.jslim.rules.");
        assertThat(rules.size()).as("classes of the rules").isLessThanOrEqualTo(MOST_RULES);
        assertThat(application.size() - rules.size())
                .as("other classes of the application")
                .isLessThanOrEqualTo(MOST_CLASSES);
    }

    @Test
    void json_report_of_one_file() throws Exception {
        assertThat(loaded("lint", "--shellcheck=off", "--format", "json", "Dockerfile"))
                .anyMatch(name -> name.startsWith("com.fasterxml.jackson.core"))
                .noneMatch(name ->
                        name.startsWith("com.fasterxml.jackson.databind") || name.startsWith("com.github.dockerjava"));
    }

    private static List<String> of(List<String> loaded, String... prefixes) {
        return loaded.stream()
                .filter(name -> Arrays.stream(prefixes).anyMatch(name::startsWith))
                .toList();
    }

    private List<String> loaded(String... args) throws Exception {
        Files.writeString(directory.resolve("Dockerfile"), """
                FROM debian
                RUN apt-get update && apt-get install curl
                """);
        Path log = directory.resolve("classes.log");

        Cli.Outcome outcome = Cli.process(directory, List.of("-Xlog:class+load:file=" + log), args);

        assertThat(outcome.err()).isEmpty();
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            String[] words = line.substring(line.lastIndexOf(']') + 1).strip().split(" ", 2);
            names.add(words[0]);
        }
        assertThat(names).contains(Main.class.getName());
        return names;
    }
}
