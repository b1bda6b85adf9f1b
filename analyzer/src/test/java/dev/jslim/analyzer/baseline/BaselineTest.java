package dev.jslim.analyzer.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    private static final RuleInfo RULE = RuleInfo.of("some-rule", "A rule", RuleInfo.Category.SHELL, Severity.INFO);

    @Test
    void knownFindingsStayKnownWhenTheirLinesMove() {
        Baseline baseline = of("a Dockerfile", "FROM x\nRUN apt-get update\n", "apt-get update");
        String moved = "# a comment\nFROM y\n\nRUN true && \\\n    apt-get \\\n  update\n";
        SourceText source = SourceText.of("Dockerfile", moved);
        Finding finding = finding(source, "apt-get \\\n  update");
        assertThat(baseline.unknown("a Dockerfile", source, List.of(finding))).isEmpty();
        assertThat(baseline.unknown("another", source, List.of(finding))).containsExactly(finding);
        assertThat(baseline.gone("a Dockerfile", source, List.of(finding))).isZero();
        assertThat(baseline.gone("a Dockerfile", source, List.of())).isOne();
    }

    @Test
    void oneMoreOfTheSameIsNew() {
        Baseline baseline = of("f", "a a", "a", "a");
        SourceText source = SourceText.of("f", "a a a");
        List<Finding> three = List.of(at(source, 0, 1), at(source, 2, 3), at(source, 4, 5));
        assertThat(baseline.unknown("f", source, three)).containsExactly(three.getLast());
        assertThat(baseline.size()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenIsReadAgainAndTheSameBytesAreWritten() throws IOException {
        String longText = "x".repeat(99) + "🐳" + "y".repeat(500);
        Baseline baseline = of("päth/Dockerfile", longText + " \"q\"\n\ttab", longText, "\"q\"\n\ttab");
        byte[] bytes = written(baseline);
        Baseline read = BaselineFile.read(new ByteArrayInputStream(bytes), "baseline.json");
        assertThat(written(read)).isEqualTo(bytes);
        SourceText source = SourceText.of("f", longText);
        assertThat(read.unknown("päth/Dockerfile", source, List.of(finding(source, longText))))
                .isEmpty();
        assertThat(new String(bytes, UTF_8))
                .endsWith("}\n")
                .contains("\"count\" : 1")
                .doesNotContain("yyyyy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"format\": \"jslim-baseline/2\", \"files\": {}}",
                "{\"files\": {}}",
                "{\"format\": \"jslim-baseline/1\", \"files\": []}",
                "{\"format\": \"jslim-baseline/1\", \"files\": {\"a\": {}}}",
                "{\"format\": \"jslim-baseline/1\", \"files\": {\"a\": [1]}}",
                "{\"format\": \"jslim-baseline/1\", \"files\": {\"a\": [{\"rule\": \"x\"}]}}",
                "{\"format\": \"jslim-baseline/1\", \"files\": {\"a\": [{\"rule\": \"x\", \"text\": \"y\", \"count\": 0}]}}",
                "{\"format\": \"jslim-baseline/1\", \"files\": {\"a\": [{\"rule\": \"x\", \"text\": \"y\", \"count\": 99999999999}]}}",
                "{\"format\": \"jslim-baseline/1\", \"files\": {}, \"more\": 1}",
                "{\"format\": \"jslim-baseline/1\", \"files\": {}} {}",
            })
    void otherFilesAreRefusedWithLineAndHint(String text) {
        assertThatThrownBy(() -> BaselineFile.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "b.json"))
                .isInstanceOfSatisfying(
                        InputInvalid.class, e -> assertThat(e.hint()).contains("--update-baseline"))
                .hasMessageStartingWith("b.json:1: ");
    }

    private static Baseline of(String file, String text, String... findings) {
        SourceText source = SourceText.of(file, text);
        List<Finding> found = new ArrayList<>();
        for (String finding : findings) {
            found.add(finding(source, finding));
        }
        Baseline baseline = new Baseline();
        baseline.add(file, source, found);
        return baseline;
    }

    private static Finding finding(SourceText source, String about) {
        int start = source.text().indexOf(about);
        return at(source, start, start + about.length());
    }

    private static Finding at(SourceText source, int start, int end) {
        assertThat(end).isLessThanOrEqualTo(source.text().length());
        return new Finding(RULE, Severity.INFO, new Span(start, end), "message", List.of());
    }

    private static byte[] written(Baseline baseline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BaselineFile.write(baseline, out);
        return out.toByteArray();
    }
}
