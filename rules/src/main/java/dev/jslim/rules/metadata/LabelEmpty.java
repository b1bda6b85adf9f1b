package dev.jslim.rules.metadata;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;

/** A label of the schema is there and says nothing. */
public final class LabelEmpty extends NodeRule<Instruction.Label> {
    public LabelEmpty() {
        super(
                Instruction.Label.class,
                RuleInfo.of(
                                "label-empty",
                                "A label that is required is empty",
                                RuleInfo.Category.METADATA,
                                Severity.WARNING)
                        .same("DL3051")
                        .needs(RuleInfo.Need.SETTINGS));
    }

    @Override
    public List<Finding> check(Instruction.Label label, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (KeyValue pair : label.pairs()) {
            if (context.expand(pair.key()) instanceof Resolution.Resolved(String name)
                    && context.settings().labels().containsKey(name)
                    && context.expand(pair.value()).is("")
                    && Images.of(context).isWithin(context.stage())) {
                findings.add(finding(
                        pair.span(),
                        "the label " + name
                                + " is required and has no value, which tells nobody anything; give it one"));
            }
        }
        return findings;
    }
}
