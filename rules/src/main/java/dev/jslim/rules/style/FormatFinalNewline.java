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
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.List;

/** A last line without a line break. */
public final class FormatFinalNewline extends NodeRule<Dockerfile> {
    public FormatFinalNewline() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "format-final-newline",
                                "The last line does not end",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        String text = file.source().text();
        if (text.isBlank() || text.endsWith("\n") || Verbatim.of(context).open()) {
            return List.of();
        }
        return found(
                new Span(text.length() - 1, text.length()),
                "the last line has no line break, so tools that add to the file write into it; end it",
                Fix.of(
                        "end the last line",
                        Applicability.SAFE,
                        TextEdit.insert(text.length(), file.source().lineBreak())));
    }
}
