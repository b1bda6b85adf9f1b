package dev.jslim.rules.metadata;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;

/** A label that a strict schema does not list. */
public final class LabelNotInSchema extends NodeRule<Instruction.Label> {
    public LabelNotInSchema() {
        super(
                Instruction.Label.class,
                RuleInfo.of(
                                "label-not-in-schema",
                                "A label is not among those of the project",
                                RuleInfo.Category.METADATA,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3050")
                        .needs(RuleInfo.Need.SETTINGS));
    }

    @Override
    public List<Finding> check(Instruction.Label label, RuleContext context) {
        if (!context.settings().strictLabels() || !Images.of(context).isWithin(context.stage())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < label.pairs().size(); at++) {
            KeyValue pair = label.pairs().get(at);
            if (context.expand(pair.key()) instanceof Resolution.Resolved(String name)
                    && !context.settings().labels().containsKey(name)) {
                List<Fix> fixes =
                        LabelEdits.removal(label, at, "delete the label " + name, Applicability.UNSAFE, context);
                findings.add(finding(
                        pair.key().span(),
                        "the project's labels are a closed list, and " + name
                                + " is not among them; delete it, or add it to the list",
                        fixes.toArray(new Fix[0])));
            }
        }
        return findings;
    }
}
