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
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** Several blanks between the parts of an instruction. */
public final class FormatMultipleSpaces extends NodeRule<Dockerfile> {
    public FormatMultipleSpaces() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "format-multiple-spaces",
                                "Several blanks stand where one does",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Instruction instruction : file.instructions()) {
            List<Node> pieces = Pieces.of(instruction);
            for (int i = 1; i < pieces.size(); i++) {
                int start = pieces.get(i - 1).span().end();
                int end = pieces.get(i).span().start();
                if (end > start + 1 && isBlank(context.source().text(), start, end)) {
                    Span gap = new Span(start, end);
                    findings.add(finding(
                            gap,
                            "one blank is enough here, and aligned columns break with the next edit; delete the others",
                            Fix.of("write one blank", Applicability.SAFE, TextEdit.replace(gap, " "))));
                }
            }
        }
        return findings;
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (" \t".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
