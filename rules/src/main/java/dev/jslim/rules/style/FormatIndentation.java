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
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** Blanks before an instruction. */
public final class FormatIndentation extends NodeRule<Dockerfile> {
    public FormatIndentation() {
        super(
                Dockerfile.class,
                RuleInfo.of("format-indentation", "An instruction is indented", RuleInfo.Category.STYLE, Severity.STYLE)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        String text = context.source().text();
        List<Finding> findings = new ArrayList<>();
        for (Instruction instruction : file.instructions()) {
            int end = instruction.span().start();
            int start = end;
            while (start > 0 && " \t".indexOf(text.charAt(start - 1)) >= 0) {
                start--;
            }
            if (start < end && (start == 0 || text.charAt(start - 1) == '\n')) {
                Span blanks = new Span(start, end);
                findings.add(finding(
                        blanks,
                        "instructions begin in the first column, so that their continued lines stand out; delete the blanks",
                        Fix.of("delete the blanks", Applicability.SAFE, TextEdit.delete(blanks))));
            }
        }
        return findings;
    }
}
