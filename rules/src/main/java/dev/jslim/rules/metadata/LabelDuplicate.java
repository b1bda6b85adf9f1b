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
        Map<String, Place> last = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Instruction.Label label) {
                for (int at = 0; at < label.pairs().size(); at++) {
                    KeyValue pair = label.pairs().get(at);
                    Resolution key = context.graph().expand(pair.key(), label);
                    Place lost = key instanceof Resolution.Resolved(String name)
                            ? last.put(name, new Place(label, at))
                            : null;
                    if (lost != null) {
                        findings.add(lost(lost, pair.key().raw(), context));
                    }
                }
            }
        }
        return findings;
    }

    /** A pair of a label by its index. */
    private record Place(Instruction.Label label, int at) {}

    private Finding lost(Place lost, String name, RuleContext context) {
        String title = "delete the value of " + name + " that is lost";
        List<Fix> fixes = LabelEdits.removal(lost.label(), lost.at(), title, Applicability.SAFE, context);
        String message = "a later LABEL of this stage sets " + name + " again, so this value is lost; delete it";
        return finding(lost.label().pairs().get(lost.at()).span(), message, fixes.toArray(new Fix[0]));
    }
}
