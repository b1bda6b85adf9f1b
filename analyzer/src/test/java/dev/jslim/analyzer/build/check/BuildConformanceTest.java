package dev.jslim.analyzer.build.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Ports;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.parse.Conformance;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files, stages, ports and ignore files mean what BuildKit's own tests expect, except for what {@code docs/conformance.md} argues. */
class BuildConformanceTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"convert", "dockerignore", "dockerignore-override", "expose", "git-ref", "targets"})
    void filesMeanWhatTheyMeanToTheBuilder(String kind) throws IOException {
        Conformance.agrees(kind, each -> assertThat(holds(kind, each)).isTrue());
    }

    private boolean holds(String kind, JsonNode each) throws IOException {
        return switch (kind) {
            case "convert" -> convertHolds(each);
            case "expose" -> exposeHolds(each);
            case "git-ref" -> gitHolds(each);
            case "targets" -> targetsHold(each);
            case "dockerignore" -> ignoreHolds(each);
            default -> overrideHolds(each);
        };
    }

    private static boolean convertHolds(JsonNode each) {
        ParseResult parsed = parse(each);
        BuildGraph graph = BuildGraph.of(parsed.dockerfile());
        Stage target = each.has("target") ? graph.target(each.path("target").asText()) : graph.finalStage();
        boolean refused = parsed.refusal() != null
                || target == null
                || !GraphProblems.of(parsed.dockerfile(), graph).isEmpty();
        boolean expected = !each.path("error").isBoolean() || each.path("error").asBoolean();
        boolean labels = true;
        for (Map.Entry<String, JsonNode> one : each.path("expect").properties()) {
            String label = one.getKey().replaceAll(".*Labels\\[(.*)]", "$1");
            labels &= target != null
                    && Resolution.of(one.getValue().asText())
                            .equals(graph.stateAfter(target).labels().get(label));
        }
        return refused == expected && labels;
    }

    private static boolean exposeHolds(JsonNode each) {
        List<String> exposed = new ArrayList<>();
        for (JsonNode port : each.path("ports")) {
            Ports ports = Ports.parse(port.asText());
            if (ports.problem() != null) {
                return each.has("error");
            }
            exposed.addAll(ports.exposed());
        }
        List<String> expected = new ArrayList<>();
        each.path("expect").forEach(port -> expected.add(port.asText()));
        return !each.has("error") && exposed.equals(expected);
    }

    private static boolean gitHolds(JsonNode each) {
        GitReference git = GitReference.parse(each.path("input").asText());
        JsonNode expect = each.path("expect");
        if (git == null || git.problem() != null || !expect.isObject()) {
            return (git == null && expect.isNull()) || (git != null && git.problem() != null && each.has("error"));
        }
        return git.remote().equals(expect.path("Remote").asText())
                && git.shortName().equals(expect.path("ShortName").asText())
                && git.ref().equals(expect.path("Ref").asText())
                && git.directory().equals(expect.path("SubDir").asText())
                && git.checksum().equals(expect.path("Checksum").asText())
                && git.likeLocal() == expect.path("IndistinguishableFromLocal").asBoolean();
    }

    private static boolean targetsHold(JsonNode each) {
        ParseResult parsed = parse(each);
        BuildGraph graph = BuildGraph.of(parsed.dockerfile());
        JsonNode expect = each.path("expect");
        boolean holds = graph.stages().size() == expect.path("Targets.len()").asInt();
        for (Stage stage : graph.stages()) {
            String at = "Targets[" + stage.index() + "].";
            int line =
                    parsed.dockerfile().source().position(stage.span().start()).line();
            holds &= told(expect, at + "Name", stage.name() == null ? "" : stage.name())
                    && told(
                            expect,
                            at + "Base",
                            stage.from() == null ? "" : stage.from().image().raw())
                    && told(expect, at + "Description", graph.description(stage))
                    && told(expect, at + "Default", String.valueOf(stage.equals(graph.finalStage())))
                    && told(expect, at + "Location.Ranges[0].Start.Line", String.valueOf(line));
            holds &= !(stage.base() instanceof Base.Missing);
        }
        return holds;
    }

    private static boolean told(JsonNode expect, String key, String value) {
        return !expect.has(key) || expect.path(key).asText().equals(value);
    }

    private boolean ignoreHolds(JsonNode each) throws IOException {
        Path context = Files.createDirectories(directory.resolve("one"));
        for (JsonNode file : each.path("files")) {
            Files.writeString(context.resolve(file.asText()), "");
        }
        Files.writeString(
                context.resolve(".dockerignore"), each.path("dockerignore").asText());
        return sentHolds(context, "Dockerfile", each);
    }

    private boolean overrideHolds(JsonNode each) throws IOException {
        Path context = Files.createDirectories(directory.resolve("other"));
        for (JsonNode file : each.path("files")) {
            Files.writeString(context.resolve(file.asText()), "");
        }
        for (Map.Entry<String, JsonNode> file : each.path("ignoreFiles").properties()) {
            Files.writeString(context.resolve(file.getKey()), file.getValue().asText());
        }
        boolean holds = !each.path("expect").isEmpty();
        for (Map.Entry<String, JsonNode> expect : each.path("expect").properties()) {
            holds &= sentHolds(context, expect.getKey(), expect.getValue());
        }
        return holds;
    }

    private static boolean sentHolds(Path context, String dockerfile, JsonNode expect) {
        Set<String> sent = new TreeSet<>();
        for (BuildContext.Entry entry :
                BuildContext.of(context, context.resolve(dockerfile)).sent().entries()) {
            sent.add(entry.path());
        }
        boolean holds = true;
        for (JsonNode file : expect.path("present")) {
            holds &= sent.contains(file.asText());
        }
        for (JsonNode file : expect.path("absent")) {
            holds &= !sent.contains(file.asText());
        }
        return holds;
    }

    private static ParseResult parse(JsonNode each) {
        return DockerfileParser.parse(
                SourceText.of("case", each.path("dockerfile").asText()));
    }
}
