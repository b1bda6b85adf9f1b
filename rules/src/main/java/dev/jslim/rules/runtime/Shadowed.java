package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** What the rules on instructions that may stand only once in a stage have in common. */
abstract class Shadowed extends NodeRule<Stage> {
    private final Class<? extends Instruction> type;

    Shadowed(Class<? extends Instruction> type, RuleInfo info) {
        super(Stage.class, info);
        this.type = type;
    }

    @Override
    public final List<Finding> check(Stage stage, RuleContext context) {
        List<Instruction> all = new ArrayList<>();
        for (Instruction instruction : stage.instructions()) {
            if (type.isInstance(instruction)) {
                all.add(instruction);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i + 1 < all.size(); i++) {
            Instruction shadowed = all.get(i);
            String keyword = shadowed.keyword().text();
            String message = "a later " + keyword + " of this stage replaces this one, which does nothing; remove it";
            Fix fix = Fix.of(
                    "remove the " + keyword + " that does nothing", Applicability.SAFE, context.removal(shadowed));
            findings.add(
                    context.hasComments(shadowed)
                            ? finding(shadowed.keyword().span(), message)
                            : finding(shadowed.keyword().span(), message, fix));
        }
        return findings;
    }
}
