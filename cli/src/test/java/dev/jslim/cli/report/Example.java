package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.List;
import java.util.Set;

/** A file with findings that bring out what is difficult to print. */
final class Example {
    static final SourceText SOURCE = SourceText.of("services/api/Dockerfile", """
            FROM debian
            # 日本語 before a word
            RUN\tapt-get install curl # 日本語 word \u001b[31m
            RUN echo %s end
            COPY <<EOF /etc/motd
            line
            EOF
            """.formatted("x".repeat(200)));

    static final List<Finding> FINDINGS = List.of(
            new Finding(
                    rule("base-image-untagged", Severity.WARNING, RuleInfo.Category.BASE_IMAGE, "DL3006", "CKV_1"),
                    Severity.WARNING,
                    at("debian"),
                    "debian has no tag, so every build may get another image; name a release",
                    List.of(Fix.of(
                            "Add the tag latest",
                            Applicability.DISPLAY_ONLY,
                            TextEdit.insert(at("debian").end(), ":latest")))),
            new Finding(
                    rule("apt-missing-yes", Severity.ERROR, RuleInfo.Category.PACKAGE_MANAGER, "DL3014"),
                    Severity.ERROR,
                    at("install"),
                    "apt-get waits for an answer that nobody gives; add -y",
                    List.of(Fix.of(
                            "Add -y",
                            Applicability.SAFE,
                            TextEdit.insert(at("install").end(), " -y"),
                            TextEdit.replace(at("curl"), "curl\n")))),
            new Finding(
                    rule("words", Severity.STYLE, RuleInfo.Category.LAYERS_AND_SIZE),
                    Severity.STYLE,
                    new Span(at("語 word").start() + 2, at("語 word").end()),
                    "a word \u001b[1m after wide characters\u202e",
                    List.of()),
            new Finding(
                    rule("far-right", Severity.INFO, RuleInfo.Category.STYLE),
                    Severity.INFO,
                    at(" end"),
                    "at the end of a long line",
                    List.of(Fix.of("Remove it", Applicability.UNSAFE, TextEdit.delete(at(" end"))))),
            new Finding(
                    rule("many-lines", Severity.INFO, RuleInfo.Category.STYLE),
                    Severity.INFO,
                    at("COPY").to(at("\nEOF")),
                    "more than one line",
                    List.of()));

    private Example() {}

    private static Span at(String word) {
        int start = SOURCE.text().indexOf(word);
        return new Span(start, start + word.length());
    }

    private static RuleInfo rule(String slug, Severity severity, RuleInfo.Category category, String... aliases) {
        return new RuleInfo(
                slug,
                "Title of " + slug,
                category,
                severity,
                RuleInfo.Status.STABLE,
                dev.jslim.analyzer.lint.Preset.RECOMMENDED,
                "0.1.0",
                RuleInfo.Fixability.SAFE,
                List.of(aliases).stream().map(Alias::same).toList(),
                Set.of());
    }
}
