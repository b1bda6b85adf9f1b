package dev.jslim.analyzer.build.variables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.grammar.parse.Conformance;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Instruction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables get the values that BuildKit's own tests expect, except for what {@code docs/conformance.md} argues. */
class ExpansionConformanceTest {
    private static final List<String> TEXTS =
            List.of("", "a", "ab", "🚀a", "abcabc", "a*c", "c*a", "cba", "b\\", "\\b", "b\\\\");

    @ParameterizedTest
    @ValueSource(strings = {"env-lookup", "shell-pattern", "shell-word", "shell-words"})
    void variablesGetTheValuesOfTheBuilder(String kind) throws IOException {
        Conformance.agrees(kind, each -> assertThat(holds(kind, each)).isTrue());
    }

    private static boolean holds(String kind, JsonNode each) {
        return switch (kind) {
            case "env-lookup" -> lookupHolds(each);
            case "shell-pattern" -> patternHolds(each);
            default -> wordHolds(each, kind.equals("shell-words"));
        };
    }

    private static boolean lookupHolds(JsonNode each) {
        StringBuilder text = new StringBuilder("FROM scratch\n");
        each.path("envs")
                .forEach(env -> text.append("ENV ").append(env.asText()).append('\n'));
        text.append("USER last\n");
        ParseResult parsed = DockerfileParser.parse(SourceText.of("case", text.toString()));
        Instruction last = parsed.dockerfile().instructions().getLast();
        Resolution value = BuildGraph.of(parsed.dockerfile())
                .scopeAt(last)
                .lookup(each.path("name").asText());
        return value.orElse("").equals(each.path("expect").asText());
    }

    private static boolean patternHolds(JsonNode each) {
        String expect = each.path("expect").asText();
        Glob glob = Glob.parse(each.path("args").path(0).asText());
        if (each.path("fn").asText().equals("reversePattern")) {
            Glob expected = Glob.parse(expect);
            return glob == null
                    ? expected == null
                    : expected != null && ends(glob.reversed()).equals(ends(expected));
        }
        if (glob == null || each.has("error")) {
            return glob == null && each.has("error");
        }
        boolean longest = each.path("args").path(1).asBoolean();
        List<Integer> ends = new ArrayList<>();
        for (String text : TEXTS) {
            Matcher matcher = Pattern.compile(expect).matcher(text);
            ends.add(matcher.find() ? text.codePointCount(0, matcher.end()) : -1);
        }
        return longest && ends(glob).equals(ends);
    }

    /** What tells two patterns apart: where they match in a few texts. */
    private static List<Integer> ends(Glob glob) {
        List<Integer> ends = new ArrayList<>();
        for (String text : TEXTS) {
            ends.add(glob.end(Glob.points(text), 0, true));
        }
        return ends;
    }

    private static boolean wordHolds(JsonNode each, boolean split) {
        String text = "FROM a\nWORKDIR " + each.path("input").asText();
        ParseResult parsed = DockerfileParser.parse(SourceText.of("case", text));
        if (!parsed.problems().isEmpty()) {
            return each.path("error").asBoolean();
        }
        Map<String, Resolution> env = new HashMap<>();
        JsonNode envs = each.path("envs");
        envs.properties()
                .forEach(entry ->
                        env.put(entry.getKey(), Resolution.of(entry.getValue().asText())));
        if (envs.isArray()) {
            for (JsonNode pair : envs) {
                String[] halves = pair.asText().split("=", 2);
                env.put(halves[0], Resolution.of(halves[1]));
            }
        }
        Instruction last = parsed.dockerfile().instructions().getLast();
        Expanded expanded = Expansion.asBuilt(((Instruction.Workdir) last).path(), new Scope(env, Map.of(), false));
        if (each.has("error")) {
            return expanded.value() instanceof Resolution.Unresolved(String reason)
                    && reason.contains(each.path("error").path("contains").asText());
        }
        boolean names = !each.has("matched")
                || (expanded.found().equals(strings(each.path("matched")))
                        && expanded.unset().equals(strings(each.path("unmatched"))));
        return split
                ? expanded.words().equals(List.copyOf(strings(each.path("expect"))))
                : names && expanded.value().is(each.path("expect").asText());
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> strings = new LinkedHashSet<>();
        array.forEach(each -> strings.add(each.asText()));
        return strings;
    }
}
