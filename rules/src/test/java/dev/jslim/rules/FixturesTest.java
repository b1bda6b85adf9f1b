package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.FixLoop;
import dev.jslim.analyzer.lint.Fixed;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixturesTest {
    private static final LintEngine ENGINE = new LintEngine(Rules.all());
    private static final Pattern EXPECTATION =
            Pattern.compile("#\\s*expect@\\+(\\d+) ([a-z0-9-]+) (\\d+)-(\\d+) \\{\\{(.*)}}");

    static Stream<Fixture> fixtures() throws IOException {
        return Fixture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyRuleFindsExactlyWhatItsFixturesSay(Fixture fixture) {
        SourceText source = fixture.source();
        List<String> expected = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int line = 1; line <= source.lineCount(); line++) {
            Matcher matcher = EXPECTATION.matcher(source.slice(source.line(line)));
            if (matcher.find()) {
                int at = line + Integer.parseInt(matcher.group(1));
                expected.add(matcher.group(2) + " " + at + ":" + matcher.group(3) + "-" + matcher.group(4));
                parts.add(matcher.group(5));
            }
        }
        List<Finding> findings = ENGINE.lint(source, fixture.options()).findings();
        assertThat(findings.stream().map(finding -> describe(finding, source))).containsExactlyElementsOf(expected);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(findings.get(i).message()).contains(parts.get(i));
        }
    }

    /** To approve a changed result, run with {@code -Djslim.approve=true} and read the difference. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFixGivesTheApprovedText(Fixture fixture) throws IOException {
        SourceText source = fixture.source();
        Fixed fixed = new FixLoop(ENGINE).fix(source, fixture.options(), Applicability.UNSAFE);
        Path approved = fixture.beside(".fixed");
        boolean changed = !fixed.text().equals(source.text());
        if (Boolean.getBoolean("jslim.approve") && changed) {
            Files.writeString(approved, fixed.text());
        }
        assertThat(Files.exists(approved))
                .as("there is a .fixed file if and only if something is fixed")
                .isEqualTo(changed);
        if (changed) {
            assertThat(fixed.text()).isEqualTo(Project.read(approved));
        }
    }

    private static String describe(Finding finding, SourceText source) {
        Position start = source.position(finding.span().start());
        int last = start.column() + Math.max(0, finding.span().length() - 1);
        return finding.rule().slug() + " " + start.line() + ":" + start.column() + "-" + last;
    }
}
