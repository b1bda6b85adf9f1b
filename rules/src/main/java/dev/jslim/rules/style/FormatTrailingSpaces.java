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

/** Blanks at the end of a line. */
public final class FormatTrailingSpaces extends NodeRule<Dockerfile> {
    public FormatTrailingSpaces() {
        super(
                Dockerfile.class,
                RuleInfo.of("format-trailing-spaces", "A line ends in blanks", RuleInfo.Category.STYLE, Severity.STYLE)
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
        for (int line = 1; line <= source.lineCount(); line++) {
            Span span = source.line(line);
            int end = span.end();
            while (end > span.start() && " \t".indexOf(source.text().charAt(end - 1)) >= 0) {
                end--;
            }
            if (end < span.end() && !Verbatim.of(context).is(line)) {
                Span blanks = new Span(end, span.end());
                findings.add(finding(
                        blanks,
                        "the line ends in blanks, which nobody sees and every diff shows; delete them",
                        Fix.of("delete the blanks", Applicability.SAFE, TextEdit.delete(blanks))));
            }
        }
        return findings;
    }
}
