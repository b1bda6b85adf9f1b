package dev.jslim.rules.runtime;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;

/** A stage with several HEALTHCHECK instructions, of which only the last counts. */
public final class HealthcheckDuplicate extends Shadowed {
    public HealthcheckDuplicate() {
        super(
                Instruction.Healthcheck.class,
                RuleInfo.of(
                                "healthcheck-duplicate",
                                "A HEALTHCHECK has no effect",
                                RuleInfo.Category.HEALTHCHECK,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("DL3012")
                        .broader("MultipleInstructionsDisallowed")
                        .same("DS-0023"));
    }
}
