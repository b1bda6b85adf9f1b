package dev.jslim.rules.metadata;

import dev.jslim.analyzer.build.Stage;
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
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** Neighbouring LABEL instructions that could be one. */
public final class LabelUngrouped extends NodeRule<Stage> {
    public LabelUngrouped() {
        super(
                Stage.class,
                RuleInfo.of("label-ungrouped", "Labels stand apart", RuleInfo.Category.STYLE, Severity.STYLE)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < stage.instructions().size(); i++) {
            if (stage.instructions().get(i - 1) instanceof Instruction.Label above
                    && stage.instructions().get(i) instanceof Instruction.Label label
                    && isPlain(above)
                    && isPlain(label)) {
                int until = label.pairs().getFirst().span().start();
                Span gap = new Span(above.span().end(), until);
                String between = context.source().slice(gap);
                boolean empty = context.dockerfile().comments(gap).isEmpty();
                // An empty line parts groups on purpose.
                if (empty && between.indexOf('\n') == between.lastIndexOf('\n')) {
                    String lineBreak = " " + context.dockerfile().escape()
                            + context.source().lineBreak();
                    findings.add(finding(
                            label.keyword().span(),
                            "this label follows another one and could be part of it, which is easier to read; make them one"
                                    + " instruction",
                            Fix.of(
                                    "join the labels",
                                    Applicability.SAFE,
                                    TextEdit.replace(gap, lineBreak + "      "))));
                }
            }
        }
        return findings;
    }

    private static boolean isPlain(Instruction.Label label) {
        return label.flags().isEmpty()
                && !label.pairs().isEmpty()
                && !label.pairs().getFirst().legacy();
    }
}
