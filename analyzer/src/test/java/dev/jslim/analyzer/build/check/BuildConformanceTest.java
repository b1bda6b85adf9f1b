package dev.jslim.analyzer.build.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Ports;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.build.variables.Resolution;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files, stages, ports and ignore files mean what BuildKit's own tests expect, except for what {@code docs/conformance.md} argues. */
class BuildConformanceTest {
    private static final List<String> KINDS =
            List.of("convert", "dockerignore", "dockerignore-override", "expose", "git-ref", "targets");

    @TempDir
    Path directory;

    @Test
    void filesMeanWhatTheyMeanToTheBuilder() throws IOException {
        Path root = root();
        Path file = conformance(root).resolve("buildkit-parser.jsonl");
        if (System.getenv("CI") != null) {
            assertThat(file).as("the conformance cases are required in CI").exists();
        }
        Assumptions.assumeTrue(Files.exists(file), "no conformance cases beside the project");
        Map<String, int[]> counts = new TreeMap<>();
        Set<String> checked = new TreeSet<>();
        Set<String> failing = new TreeSet<>();
        List<String> details = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            JsonNode each = json.readTree(line);
            String kind = each.path("kind").asText();
            if (KINDS.contains(kind)) {
                boolean holds = holds(kind, each);
                int[] count = counts.computeIfAbsent(kind, any -> new int[2]);
                count[0] += holds ? 1 : 0;
                count[1]++;
                checked.add(each.path("id").asText());
                if (!holds) {
                    failing.add(each.path("id").asText());
                    details.add(line);
                }
            }
        }
        counts.forEach((kind, count) -> System.out.println(kind + ": " + count[0] + " of " + count[1] + " hold"));
        Set<String> listed = Files.readString(root.resolve("docs/conformance.md"))
                .lines()
                .filter(line -> line.startsWith("| buildkit-parser/"))
                .map(line -> line.split("\\|", -1)[1].strip())
                .filter(checked::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(counts.keySet()).containsExactlyElementsOf(KINDS);
        assertThat(failing).as(String.join("\n", details)).isEqualTo(listed);
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

    /** Returns the folder of the whole project; Surefire starts in that of the module. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs"))
                ? here
                : here.resolve("..").normalize();
    }

    private static Path conformance(Path root) {
        String elsewhere = System.getenv("JSLIM_SHARED");
        return (elsewhere == null ? root.resolveSibling("shared") : Path.of(elsewhere)).resolve("conformance");
    }
}
