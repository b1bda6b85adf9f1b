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
import java.io.IOException;
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
                    rule("image-untagged", Severity.WARNING, RuleInfo.Category.BASE_IMAGE, "DL3006", "CKV_1"),
                    Severity.WARNING,
                    at("debian"),
                    "debian has no tag, so every build may get another image; name a release",
                    List.of(Fix.of(
                            "Add the tag latest",
                            Applicability.DISPLAY_ONLY,
                            TextEdit.insert(at("debian").end(), ":latest")))),
            new Finding(
                    rule("yes-missing", Severity.ERROR, RuleInfo.Category.PACKAGE_MANAGER, "DL3014"),
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

    /** Line ends of Windows, characters beyond the basic plane, tabs, and a name that every format escapes in a way of its own. */
    static final SourceText WINDOWS = SourceText.of(
            "a b/100%,|<&>\"'é😀/Dockerfile",
            "FROM scratch\r\n# \uD83D\uDE00\tCOPY a\r\nCOPY a\t\\\r\n  \uD83D\uDE00 b\uDC80 \u0001\r\nCOPY a\t\\\r\n  \uD83D\uDE00 b\uDC80 \u0001\r\n");

    static final List<Finding> OF_WINDOWS = List.of(
            new Finding(
                    rule("a-rule", Severity.WARNING, RuleInfo.Category.SECURITY, "DL9999", "X1"),
                    Severity.WARNING,
                    in(WINDOWS, "COPY a\t\\\r\n  \uD83D\uDE00 b"),
                    "a, b: 100% <of> & | `c` *d* @e \u0001 \uD83D\uDE00 \uDC80\r\nend",
                    List.of(Fix.of(
                            "Replace two words",
                            Applicability.UNSAFE,
                            TextEdit.replace(in(WINDOWS, "a\t\\"), "c \\"),
                            TextEdit.replace(in(WINDOWS, "b\uDC80"), "\uD83D\uDE00\r\n  d")))),
            new Finding(
                    rule("a-rule", Severity.WARNING, RuleInfo.Category.SECURITY, "DL9999", "X1"),
                    Severity.WARNING,
                    last(WINDOWS, "COPY a\t\\\r\n  \uD83D\uDE00 b"),
                    "the same once more",
                    List.of()),
            new Finding(
                    rule("nothing", Severity.ERROR, RuleInfo.Category.CORRECTNESS),
                    Severity.ERROR,
                    new Span(WINDOWS.text().length(), WINDOWS.text().length()),
                    "at the end",
                    List.of()));

    static final SourceText CLEAN = SourceText.of("./clean/Dockerfile", "FROM scratch\n");

    private Example() {}

    /** Prints all files in a report. */
    static void print(FindingReport report) throws IOException {
        report.file(SOURCE, FINDINGS);
        report.file(CLEAN, List.of());
        report.file(WINDOWS, OF_WINDOWS);
        report.end();
    }

    private static Span in(SourceText source, String word) {
        int start = source.text().indexOf(word, "FROM scratch\r\n# \uD83D\uDE00\tCOPY a".length());
        return new Span(start, start + word.length());
    }

    private static Span last(SourceText source, String word) {
        int start = source.text().lastIndexOf(word);
        return new Span(start, start + word.length());
    }

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
