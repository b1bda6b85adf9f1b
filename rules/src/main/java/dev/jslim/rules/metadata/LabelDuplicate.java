package dev.jslim.rules.metadata;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A label key that a stage sets twice, so that one value is lost. */
public final class LabelDuplicate extends NodeRule<Stage> {
    public LabelDuplicate() {
        super(
                Stage.class,
                RuleInfo.of("label-duplicate", "A label is set twice", RuleInfo.Category.METADATA, Severity.WARNING)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        Map<String, Finding> open = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Instruction instruction : stage.instructions()) {
            if (!(instruction instanceof Instruction.Label label)) {
                continue;
            }
            for (KeyValue pair : label.pairs()) {
                if (context.graph().expand(pair.key(), label) instanceof Resolution.Resolved(String name)) {
                    List<Fix> fixes = LabelEdits.removal(
                            label, pair, "delete the value of " + name + " that is lost", Applicability.SAFE, context);
                    Finding shadowed = open.put(
                            name,
                            finding(
                                    pair.span(),
                                    "a later LABEL of this stage sets " + name
                                            + " again, so this value is lost; delete it",
                                    fixes.toArray(new Fix[0])));
                    if (shadowed != null) {
                        findings.add(shadowed);
                    }
                }
            }
        }
        return findings;
    }
}
