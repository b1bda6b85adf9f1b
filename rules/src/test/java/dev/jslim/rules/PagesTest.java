package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final List<String> HEADINGS =
            List.of("## Output", "## Why", "## Bad", "## Good", "## Fix safety", "## When to ignore");

    static Stream<RuleInfo> rules() {
        return new LintEngine(Rules.all()).ruleInfos().stream().sorted(Comparator.comparing(RuleInfo::slug));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAPageWithAllHeadings(RuleInfo rule) {
        assertThat(page(rule).lines().filter(line -> line.startsWith("## "))).containsExactlyElementsOf(HEADINGS);
        assertThat(page(rule)).startsWith("# " + rule.slug() + "\n");
        assertThat(RulePages.of(rule.slug())).isEqualTo(page(rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFiresOnTheBadExamplesOfItsPageAndNotOnTheGoodOnes(RuleInfo rule) {
        List<String> bad = examples(page(rule), "```dockerfile bad\n");
        List<String> good = examples(page(rule), "```dockerfile good\n");
        assertThat(bad).isNotEmpty();
        assertThat(good).isNotEmpty();
        if (rule.needs().contains(RuleInfo.Need.BUILD_CONTEXT) || rule.needs().contains(RuleInfo.Need.SETTINGS)) {
            return; // what such a rule says depends on a directory or on settings: its fixtures have them
        }
        assertThat(bad)
                .allSatisfy(text -> assertThat(found(rule, text)).as(text).isNotEmpty());
        assertThat(good)
                .allSatisfy(text -> assertThat(found(rule, text)).as(text).isEmpty());
    }

    @Test
    void theIndexIsUpToDate() throws IOException {
        String index = RuleIndex.markdown(rules().toList());
        if (Boolean.getBoolean("jslim.approve")) {
            Files.writeString(Project.pages().resolve("README.md"), index);
        }
        assertThat(Project.read(Project.pages().resolve("README.md"))).isEqualTo(index);
    }

    @Test
    void noPageIsLeftOfARuleThatIsGone() throws IOException {
        try (Stream<java.nio.file.Path> pages = Files.list(Project.pages())) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            rules().map(rule -> rule.slug() + ".md").toList());
        }
    }

    private static List<String> found(RuleInfo rule, String text) {
        // What a comment ignores in vain is known only when the rule that it names has run.
        String select = rule.slug().startsWith("suppression-") ? "all" : rule.slug();
        List<RuleInfo> infos = rules().toList();
        String yaml = String.join("", examples(page(rule), "```yaml\n"));
        LintOptions options = LintOptions.defaults()
                .with(RuleSelection.of(List.of(select), List.of(), infos))
                .with(Fixture.settings(rule.slug(), yaml, RuleSelection.names(infos)));
        return new LintEngine(Rules.all())
                .lint(SourceText.of("example", text), options).findings().stream()
                        .filter(finding ->
                                !select.equals("all") || finding.rule().equals(rule))
                        .map(finding -> finding.rule().slug() + " " + finding.message())
                        .toList();
    }

    private static String page(RuleInfo rule) {
        return Project.read(Project.pages().resolve(rule.slug() + ".md"));
    }

    private static List<String> examples(String page, String fence) {
        List<String> examples = new ArrayList<>();
        for (int at = page.indexOf(fence); at >= 0; at = page.indexOf(fence, at + 1)) {
            int start = at + fence.length();
            examples.add(page.substring(start, page.indexOf("```", start)));
        }
        return examples;
    }
}
