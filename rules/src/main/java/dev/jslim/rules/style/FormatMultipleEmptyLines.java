package dev.jslim.rules.style;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.ArrayList;
import java.util.List;

/** More than one empty line in a row, or an empty line at the end. */
public final class FormatMultipleEmptyLines extends NodeRule<Dockerfile> {
    public FormatMultipleEmptyLines() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "format-multiple-empty-lines",
                                "Several empty lines follow each other",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        SourceText source = file.source();
        List<Finding> findings = new ArrayList<>();
        if (Verbatim.of(context).open()) {
            return findings; // nobody knows where the heredoc shall end
        }
        int count = source.lineCount();
        for (int line = 1; line <= count; line++) {
            int first = line;
            while (line <= count
                    && isEmpty(source, line)
                    && !Verbatim.of(context).is(line)) {
                line++;
            }
            boolean atEnd = line > count && first > 1;
            int kept = atEnd ? 0 : 1;
            if (line - first > kept) {
                int start = source.line(first + kept).start();
                int end = line > count
                        ? source.text().length()
                        : source.line(line).start();
                findings.add(finding(
                        new Span(start, end),
                        "one empty line parts as well as several, and at the end of the file none is needed; delete the others",
                        Fix.of("delete empty lines", Applicability.SAFE, TextEdit.delete(new Span(start, end)))));
            }
        }
        return findings;
    }

    private static boolean isEmpty(SourceText source, int line) {
        Span span = source.line(line);
        for (int at = span.start(); at < span.end(); at++) {
            if (" \t".indexOf(source.text().charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
