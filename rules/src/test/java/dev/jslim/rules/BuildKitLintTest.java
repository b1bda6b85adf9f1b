package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.LintResult;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Instruction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever {@code docker build --check} warns of, our rules find in the same instruction and with the same facts, and nothing else, except
 * for what {@code docs/conformance.md} argues. Only the rules of BuildKit are compared whose id one of ours has.
 */
class BuildKitLintTest {
    private static final LintEngine ENGINE = new LintEngine(Rules.all());
    private static final List<RuleInfo> INFOS = ENGINE.ruleInfos();
    private static final LintOptions ALL =
            LintOptions.defaults().with(RuleSelection.of(List.of("all"), List.of(), INFOS));

    @TempDir
    private Path directory = Path.of("");

    /** What one of the two says. */
    private record Warning(String rule, int line, List<String> facts) {}

    @Test
    void theCasesOfBuildKitsLinterAreFollowed() throws IOException {
        Conformance.assumePresent();
        check("lint");
    }

    @Test
    void theExamplesOfItsDocumentationAreFollowed() throws IOException {
        Conformance.assumePresent();
        check("doc-example");
    }

    private void check(String kind) throws IOException {
        Set<String> names = new TreeSet<>();
        List<JsonNode> cases = new ArrayList<>();
        for (JsonNode each : Conformance.cases("buildkit-lint.jsonl")) {
            each.path("warnings")
                    .forEach(warning -> names.add(warning.path("rule").asText()));
            names.add(each.path("rule").asText());
            // What only a registry knows is not in the text.
            if (each.path("kind").asText().equals(kind) && !each.has("needsImage")) {
                cases.add(each);
            }
        }
        assertThat(cases).hasSizeGreaterThan(30);
        names.retainAll(INFOS.stream()
                .flatMap(rule -> rule.aliases().stream())
                .map(Alias::id)
                .toList());
        Set<String> disagreeing = new TreeSet<>();
        List<String> details = new ArrayList<>();
        for (JsonNode each : cases) {
            String problem = kind.equals("lint") ? differs(each, names) : misses(each);
            if (problem != null) {
                disagreeing.add(each.path("id").asText());
                details.add(each.path("id").asText() + " " + problem + "\n"
                        + each.path("dockerfile").asText());
            }
        }
        System.out.println(
                "buildkit " + kind + ": " + (cases.size() - disagreeing.size()) + " of " + cases.size() + " agree");
        Set<String> ids = cases.stream().map(each -> each.path("id").asText()).collect(Collectors.toSet());
        Set<String> listed = Project.read(Project.root().resolve("docs/conformance.md"))
                .lines()
                .filter(line -> line.startsWith("| buildkit-lint/"))
                .map(line -> line.split("\\|", -1)[1].strip())
                .filter(ids::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(disagreeing).as(String.join("\n", details)).isEqualTo(listed);
    }

    /** Both ways; several warnings of one instruction on the same thing count once. */
    private @Nullable String differs(JsonNode each, Set<String> names) throws IOException {
        boolean all = each.has("allTargetWarnings");
        List<Warning> wanted = new ArrayList<>();
        for (JsonNode warning : each.path(all ? "allTargetWarnings" : "warnings")) {
            String rule = warning.path("rule").asText();
            List<String> facts =
                    BuildKitDetail.facts(rule, warning.path("detail").asText());
            if (names.contains(rule)) {
                wanted.add(new Warning(rule, all ? 0 : warning.path("line").asInt(), facts));
            }
        }
        LintResult result = lint(each);
        SourceText source = result.dockerfile().source();
        Set<Warning> met = new HashSet<>();
        for (Finding finding : result.findings()) {
            List<String> rules = new ArrayList<>();
            finding.rule().aliases().forEach(alias -> rules.add(alias.id()));
            rules.retainAll(names);
            Instruction instruction = instruction(finding, result);
            boolean expected = rules.isEmpty();
            for (Warning warning : wanted) {
                boolean same = rules.contains(warning.rule())
                        && (warning.line() == 0 || warning.line() == line(warning.rule(), finding, instruction, source))
                        && BuildKitDetail.says(finding, warning.facts(), source, instruction);
                expected |= same;
                if (same) {
                    met.add(warning);
                }
            }
            if (!expected) {
                return "finds " + finding;
            }
        }
        return wanted.stream()
                .filter(warning -> !met.contains(warning))
                .findFirst()
                .map(warning -> "misses " + warning)
                .orElse(null);
    }

    private @Nullable String misses(JsonNode each) throws IOException {
        String rule = each.path("rule").asText();
        boolean found = lint(each).findings().stream()
                .anyMatch(finding -> finding.rule().aliases().stream()
                        .anyMatch(alias -> alias.id().equals(rule)));
        boolean bad = each.path("expect").asText().equals("caught");
        return found == bad ? null : (found ? "finds " : "misses ") + rule;
    }

    /** BuildKit points at the first line of an instruction, or for an empty line inside it at the last. */
    private static int line(String rule, Finding finding, @Nullable Instruction instruction, SourceText source) {
        int offset = finding.span().start();
        if (instruction != null) {
            boolean last = rule.equals("NoEmptyContinuation");
            offset = last ? instruction.span().end() : instruction.span().start();
        }
        return source.position(offset).line();
    }

    private static @Nullable Instruction instruction(Finding finding, LintResult result) {
        for (Instruction instruction : result.dockerfile().instructions()) {
            if (instruction.span().start() <= finding.span().start()
                    && finding.span().end() <= instruction.span().end()) {
                return instruction;
            }
        }
        return null;
    }

    private LintResult lint(JsonNode each) throws IOException {
        String text = each.path("dockerfile").asText();
        Path ignore = directory.resolve(".dockerignore");
        Files.writeString(directory.resolve("Dockerfile"), text);
        Files.writeString(ignore, each.path("dockerignore").asText());
        return ENGINE.lint(SourceText.of("case", text), ALL.with(BuildContext.of(directory, null)));
    }
}
