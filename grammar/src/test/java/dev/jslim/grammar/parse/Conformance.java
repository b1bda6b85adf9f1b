package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The test cases of other projects. They lie beside the project in {@code shared/conformance}, or where the property
 * {@code jslim.conformance} says.
 */
public final class Conformance {
    private Conformance() {}

    /** Compares one case with what we make of it. */
    public interface Check {
        void check(JsonNode entry) throws IOException;
    }

    /** Returns the files of cases; skips the test where there are none, and fails it there in CI. */
    public static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the cases of one file, in order. */
    public static List<JsonNode> cases(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            cases.add(mapper.readTree(line));
        }
        return cases;
    }

    /** Returns the cases of BuildKit's parser. */
    static List<JsonNode> ofBuildKitsParser() throws IOException {
        return cases(folder().resolve("buildkit-parser.jsonl"));
    }

    /** Returns the ids of BuildKit's parser cases that {@code docs/conformance.md} says are not followed. */
    static Set<String> notFollowed() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String line : Files.readAllLines(above("docs/conformance.md"))) {
            if (line.startsWith("| buildkit-parser/")) {
                ids.add(line.split("\\|", -1)[1].strip());
            }
        }
        return ids;
    }

    /** Compares all cases of a kind; exactly those must fail that are not followed. */
    public static void agrees(String kind, Check check) throws IOException {
        Set<String> notFollowed = notFollowed();
        List<String> ids = new ArrayList<>();
        Map<String, Throwable> wrong = new TreeMap<>();
        for (JsonNode entry : ofBuildKitsParser()) {
            if (entry.path("kind").asText().equals(kind)) {
                ids.add(entry.path("id").asText());
                try {
                    check.check(entry);
                } catch (AssertionError | IOException | RuntimeException e) {
                    wrong.put(entry.path("id").asText(), e);
                }
            }
        }
        assertThat(ids).isNotEmpty();
        notFollowed.retainAll(ids);
        assertThat(wrong.keySet()).as("%s", wrong).isEqualTo(notFollowed);
    }

    private static Path folder() {
        String named = System.getProperty("jslim.conformance");
        if (named != null) {
            return Path.of(named);
        }
        Path folder = above("shared/conformance");
        if (Files.isDirectory(folder)) {
            return folder;
        }
        String message = "the conformance cases are not there: no shared/conformance beside the project";
        return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
    }

    /** Returns the path in the nearest folder above that has it, or the path itself. */
    private static Path above(String path) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(path))) {
                return at.resolve(path);
            }
        }
        return Path.of(path);
    }
}
