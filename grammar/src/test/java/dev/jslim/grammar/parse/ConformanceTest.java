package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.grammar.dump.BuildKitDump;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The laws, on all Dockerfiles of the conformance cases; and the cases of BuildKit's parser that say what is accepted.
 */
class ConformanceTest {
    @AfterAll
    static void theGrammarsAreLL1() {
        ParserLaws.noAdaptivePrediction();
    }

    @TestFactory
    Stream<DynamicTest> everyDockerfileObeysTheLaws() throws IOException {
        return Conformance.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    int texts = 0;
                    for (JsonNode entry : Conformance.cases(file)) {
                        for (String field : List.of("dockerfile", "dockerfileOnbuild", "text")) {
                            if (entry.path(field).isTextual()) {
                                texts++;
                                String id = entry.path("id").asText();
                                Variants.of(entry.path(field).asText()).forEach(text -> lawsHold(id, text));
                            }
                        }
                    }
                    assertThat(texts).isPositive();
                }));
    }

    private static void lawsHold(String id, String text) {
        try {
            ParserLaws.check(text);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(id + "\n" + text, e);
        }
    }

    @Test
    void treesAreThoseOfBuildKit() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode entry : Conformance.ofBuildKitsParser()) {
            boolean compared = entry.path("kind").asText().equals("ast")
                    && entry.path("result").isTextual();
            if (!compared) {
                continue;
            }
            String text = entry.path("dockerfile").asText();
            ParserLaws.check(text);
            BuildKitTree tree = BuildKitTree.of(SourceText.of("Dockerfile", text));
            assertThat(tree.refusal()).as(entry.path("id").asText()).isNull();
            String expected = entry.path("result").asText();
            String dump = BuildKitDump.of(tree.nodes());
            if (!dump.equals(expected)) {
                wrong.add(entry.path("id").asText() + "\n" + diff(expected, dump));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String diff(String expected, String actual) {
        StringBuilder diff = new StringBuilder();
        List<String> actualLines = actual.lines().toList();
        List<String> expectedLines = expected.lines().toList();
        for (int i = 0; i < Math.max(actualLines.size(), expectedLines.size()); i++) {
            String want = i < expectedLines.size() ? expectedLines.get(i) : "";
            String have = i < actualLines.size() ? actualLines.get(i) : "";
            if (!want.equals(have)) {
                diff.append("- ").append(want).append("\n+ ").append(have).append('\n');
            }
        }
        return diff.toString();
    }

    @Test
    void whatBuildKitRefusesIsAProblem() throws IOException {
        List<String> accepted = new ArrayList<>();
        for (JsonNode entry : Conformance.ofBuildKitsParser()) {
            String kind = entry.path("kind").asText();
            boolean whole = kind.equals("ast") || kind.equals("instruction-error");
            if (whole
                    && entry.path("dockerfile").isTextual()
                    && !entry.path("error").isMissingNode()) {
                List<SyntaxProblem> problems =
                        ParserLaws.check(entry.path("dockerfile").asText()).problems();
                if (kind.equals("ast")) {
                    SourceText source =
                            SourceText.of("Dockerfile", entry.path("dockerfile").asText());
                    assertThat(BuildKitTree.of(source).refusal())
                            .as(entry.path("id").asText())
                            .isNotNull();
                }
                if (problems.stream().allMatch(problem -> problem.message().equals("the file has no FROM"))) {
                    accepted.add(entry.path("id").asText());
                }
            }
        }
        assertThat(accepted).isEmpty();
    }
}
