package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The test cases of other projects, read from where they lie beside this one. */
final class Conformance {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Conformance() {}

    /** Skips the test with a message where the cases are absent, and fails it there in CI. */
    static void assumePresent() {
        boolean present = Files.isDirectory(Project.conformance());
        if (System.getenv("CI") != null) {
            assertThat(present).as("the conformance cases are required in CI").isTrue();
        }
        Assumptions.assumeTrue(present, "no conformance cases beside the project");
    }

    /** Returns the cases of one file. */
    static List<JsonNode> cases(String file) {
        List<JsonNode> cases = new ArrayList<>();
        try (Stream<String> lines = Files.lines(Project.conformance().resolve(file))) {
            for (String line : (Iterable<String>) lines::iterator) {
                cases.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** Returns every Dockerfile of every case, once. */
    static List<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(Project.conformance())) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".jsonl")) {
                    for (JsonNode each : cases(file.getFileName().toString())) {
                        add(each.path("dockerfile"), texts);
                        add(each.path("dockerfileOnbuild"), texts);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(texts);
    }

    private static void add(JsonNode text, Set<String> texts) {
        if (text.isTextual()) {
            texts.add(text.asText());
        }
    }
}
