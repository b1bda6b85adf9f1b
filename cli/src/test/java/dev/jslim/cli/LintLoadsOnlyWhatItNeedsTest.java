package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards the start-up time of {@code lint} by what regresses first: the classes that are loaded. */
class LintLoadsOnlyWhatItNeedsTest {
    /**
     * Without the rules, of which there will be many: 480 when measured, a third of them picocli's and a fifth ANTLR's. Raise it
     * knowingly: ten classes cost about a millisecond.
     */
    private static final int MOST_CLASSES = 540;

    @TempDir
    Path directory;

    @Test
    void text_report_of_one_file() throws Exception {
        List<String> loaded = loaded("lint", "Dockerfile");

        assertThat(loaded)
                .as("classes of other parts")
                .noneMatch(name -> name.startsWith("com.github.dockerjava")
                        || name.startsWith("com.fasterxml.jackson")
                        || name.startsWith("com.github.difflib")
                        || name.startsWith("org.yaml")
                        || name.startsWith("dev.jslim.tracer")
                        || name.startsWith("dev.jslim.cli.manual")
                        || name.startsWith("dev.jslim.cli.completion")
                        || name.startsWith("dev.jslim.cli.report.Json"));
        assertThat(loaded)
                .as("proxies for annotations")
                .noneMatch(name -> name.startsWith("jdk.proxy") || name.contains("$Proxy"));
        assertThat(loaded)
                .as("looking for services opens every jar of the class path")
                .noneMatch(name -> name.equals("java.util.ServiceLoader"));
        List<String> application = loaded.stream()
                .filter(name ->
                        name.startsWith("dev.jslim") || name.startsWith("picocli") || name.startsWith("org.antlr"))
                .toList();
        assertThat(application.size())
                .as("classes of the application: " + application.size())
                .isLessThanOrEqualTo(MOST_CLASSES);
    }

    @Test
    void json_report_of_one_file() throws Exception {
        assertThat(loaded("lint", "--format", "json", "Dockerfile"))
                .anyMatch(name -> name.startsWith("com.fasterxml.jackson.core"))
                .noneMatch(name ->
                        name.startsWith("com.fasterxml.jackson.databind") || name.startsWith("com.github.dockerjava"));
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
