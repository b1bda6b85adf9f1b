package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.lint.FixLoop;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.Rule;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.grammar.dump.BuildKitDump;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.parse.BuildKitTree;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule on the look of a file never changes what the builder reads. */
class FormatKeepsMeaningTest {
    private static final LintEngine ENGINE = new LintEngine(Rules.all());
    private static final List<RuleInfo> INFOS =
            Rules.all().stream().<RuleInfo>map(Rule::info).toList();

    /** These put blanks into the text that the builder hands to the shell, outside quotes, where they mean nothing. */
    private static final Set<String> BREAKS_LINES = Set.of("format-one-command-per-line", "line-too-long");

    static List<String> slugs() {
        return INFOS.stream()
                .map(RuleInfo::slug)
                .filter(slug -> slug.startsWith("format-") || BREAKS_LINES.contains(slug))
                .toList();
    }

    @Test
    void allFormatRulesAreHeld() {
        assertThat(slugs()).hasSizeGreaterThanOrEqualTo(8).containsAll(BREAKS_LINES);
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void fixtures(String slug) throws IOException {
        int changed = 0;
        for (Fixture fixture : Fixture.all()) {
            changed += keeps(slug, fixture.source().text());
        }
        assertThat(changed).isPositive();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void textsOfOtherProjects(String slug) {
        Conformance.assumePresent();
        int changed = 0;
        for (String text : Conformance.texts()) {
            changed += keeps(slug, text);
            changed += keeps(slug, text.replace("\n", "\r\n"));
            changed += keeps(slug, text.replace("\n", " \n\n\n"));
            changed += keeps(slug, text.replace(" ", "  ").stripTrailing());
        }
        assertThat(changed).isPositive();
    }

    /** Returns 1 if there was something to fix. */
    private static int keeps(String slug, String text) {
        LintOptions options = LintOptions.defaults().with(RuleSelection.of(List.of(slug), List.of(), INFOS));
        SourceText source = SourceText.of("case", text);
        String fixed =
                new FixLoop(ENGINE).fix(source, options, Applicability.SAFE).text();
        assertThat(read(slug, fixed))
                .as(slug + " before:\n" + text + "\nafter:\n" + fixed)
                .isEqualTo(read(slug, text));
        return fixed.equals(text) ? 0 : 1;
    }

    private static List<Object> read(String slug, String text) {
        BuildKitTree tree = BuildKitTree.of(SourceText.of("case", text));
        List<Object> read = new ArrayList<>();
        String dump = BuildKitDump.of(tree.nodes());
        read.add(BREAKS_LINES.contains(slug) ? dump.replace("\\t", " ").replaceAll(" *(&&|\\|\\||;) *", "$1") : dump);
        read.add(tree.refusal() == null ? "accepted" : tree.refusal().message());
        return read;
    }
}
