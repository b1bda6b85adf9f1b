package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** COPYs in a row with the same flags into the same directory. */
public final class CopyConsecutiveSameDest extends NodeRule<Stage> {
    public CopyConsecutiveSameDest() {
        super(
                Stage.class,
                RuleInfo.of(
                                "copy-consecutive-same-dest",
                                "COPYs in a row fill the same directory",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .narrower("0008c003"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        List<Instruction.Copy> row = new ArrayList<>();
        for (Instruction instruction : stage.instructions()) {
            Instruction.Copy copy = instruction instanceof Instruction.Copy own && CopyRow.fills(own) ? own : null;
            if (copy == null || (!row.isEmpty() && !CopyRow.continues(row.getLast(), copy))) {
                report(row, context, findings);
                row.clear();
            }
            if (copy != null) {
                row.add(copy);
            }
        }
        report(row, context, findings);
        return findings;
    }

    private void report(List<Instruction.Copy> row, RuleContext context, List<Finding> findings) {
        if (row.size() < 2) {
            return;
        }
        Instruction.Copy first = row.getFirst();
        Fix fix = CopyRow.fix(row, context);
        String message = row.size() + " COPYs in a row put their sources into "
                + first.destination().raw() + ", each in a layer of its own; one COPY can name all sources";
        findings.add(finding(first.keyword().span(), message, fix == null ? new Fix[0] : new Fix[] {fix}));
    }
}
