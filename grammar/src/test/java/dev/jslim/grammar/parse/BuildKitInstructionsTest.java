package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of BuildKit's instruction parser, each as a Dockerfile; what is not followed stands in {@code docs/conformance.md}. */
class BuildKitInstructionsTest {
    private static final Map<String, Conformance.Check> CHECKS = Map.of(
            "corpus", BuildKitInstructionsTest::corpus,
            "duration-flag", BuildKitInstructionsTest::durationFlag,
            "instruction", BuildKitInstructionsTest::instruction,
            "instruction-error", BuildKitInstructionsTest::instructionError,
            "run-device", BuildKitInstructionsTest::runDevice);

    @TestFactory
    Stream<DynamicTest> instructionsAgreeWithBuildKit() {
        return CHECKS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> DynamicTest.dynamicTest(
                        kind.getKey(), () -> Conformance.agrees(kind.getKey(), kind.getValue())));
    }

    /** Returns the text of a case; of one that is given as a node, that from which the node is said to be. */
    private static String text(JsonNode entry) {
        JsonNode text = entry.path("dockerfile").isTextual()
                ? entry.path("dockerfile")
                : entry.path("node").path("original");
        assertThat(text.isTextual()).isTrue();
        return text.asText();
    }

    private static ParseResult parse(String instruction) {
        return ParserLaws.check("FROM a\n" + instruction + "\n");
    }

    private static void corpus(JsonNode entry) {
        String text = text(entry);
        ParseResult result = ParserLaws.check(text);
        BuildKitTree tree = BuildKitTree.of(SourceText.of("Dockerfile", text));
        assertThat(tree.nodes().size() >= result.dockerfile().instructions().size())
                .isTrue();
        assertThat(tree.refusal() == null || result.refusal() != null).isTrue();
    }

    private static void instructionError(JsonNode entry) {
        assertThat(parse(text(entry)).problems())
                .anyMatch(problem -> problem.refused() || problem.kind() == SyntaxProblem.Kind.UNKNOWN_FLAG);
    }

    private static void durationFlag(JsonNode entry) {
        String flag = entry.path("flag").asText() + "=" + entry.path("value").asText();
        boolean accepted =
                entry.path("error").isBoolean() && !entry.path("error").asBoolean();
        assertThat(parse("HEALTHCHECK --" + flag + " CMD true").problems().isEmpty())
                .isEqualTo(accepted);
    }

    private static void runDevice(JsonNode entry) {
        ParseResult result = parse("RUN --device=" + entry.path("input").asText() + " true");
        assertThat(result.problems().isEmpty())
                .isEqualTo(entry.path("error").isMissingNode()
                        || (entry.path("error").isBoolean()
                                && !entry.path("error").asBoolean()));
    }

    private static void instruction(JsonNode entry) {
        ParseResult result = parse(text(entry));
        assertThat(result.problems()).isEmpty();
        Instruction instruction = result.dockerfile().instructions().getLast();
        JsonNode expected = entry.path("expect");
        if (expected.has("FlagsUsed")) {
            assertThat(Set.copyOf(instruction.flags().stream().map(Flag::name).toList()))
                    .isEqualTo(Set.copyOf(strings(expected.path("FlagsUsed"))));
        }
        switch (instruction) {
            case Instruction.Run run -> run(result, run, expected);
            case Instruction.Copy copy ->
                transfer(result, copy.sources(), copy.destination(), copy.heredocs(), expected);
            case Instruction.Add add -> transfer(result, add.sources(), add.destination(), add.heredocs(), expected);
            default -> throw new AssertionError(instruction + " is compared with nothing");
        }
    }

    private static void run(ParseResult result, Instruction.Run run, JsonNode expected) {
        if (!expected.has("CmdLine")) {
            return;
        }
        List<String> line = switch (run.form()) {
            case CommandForm.ExecForm exec ->
                exec.arguments().stream().map(Word::literal).toList();
            case CommandForm.ShellForm shell -> List.of(shell.text());
        };
        assertThat(line).isEqualTo(strings(expected.path("CmdLine")));
        assertThat(run.form() instanceof CommandForm.ShellForm)
                .isEqualTo(expected.path("PrependShell").asBoolean());
        assertThat(run.heredocs()).hasSize(expected.path("Files").size());
        for (int i = 0; i < run.heredocs().size(); i++) {
            Heredoc heredoc = run.heredocs().get(i);
            JsonNode file = expected.path("Files").get(i);
            assertThat(heredoc.name()).isEqualTo(file.path("Name").asText());
            assertThat(slice(result, heredoc.body()))
                    .isEqualTo(file.path("Data").asText());
            assertThat(heredoc.chomp()).isEqualTo(file.path("Chomp").asBoolean());
        }
    }

    private static void transfer(
            ParseResult result, List<Word> sources, Word destination, List<Heredoc> heredocs, JsonNode expected) {
        assertThat(destination.raw()).isEqualTo(expected.path("DestPath").asText());
        List<Span> markers = heredocs.stream().map(Heredoc::marker).toList();
        assertThat(sources)
                .filteredOn(source -> !markers.contains(source.span()))
                .extracting(Word::raw)
                .isEqualTo(strings(expected.path("SourcePaths")));
        assertThat(heredocs).hasSize(expected.path("SourceContents").size());
        for (int i = 0; i < heredocs.size(); i++) {
            JsonNode content = expected.path("SourceContents").get(i);
            String body = slice(result, heredocs.get(i).body());
            assertThat(heredocs.get(i).name()).isEqualTo(content.path("Path").asText());
            assertThat(heredocs.get(i).chomp() ? body.replaceAll("(?m)^\t+", "") : body)
                    .isEqualTo(content.path("Data").asText());
            assertThat(heredocs.get(i).expand())
                    .isEqualTo(content.path("Expand").asBoolean());
        }
    }

    private static String slice(ParseResult result, Span span) {
        return result.dockerfile().source().slice(span);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asText()));
        return strings;
    }
}
