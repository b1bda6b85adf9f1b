package dev.jslim.rules.runtime;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;

/** A stage with several ENTRYPOINT instructions, of which only the last counts. */
public final class EntrypointDuplicate extends Shadowed {
    public EntrypointDuplicate() {
        super(
                Instruction.Entrypoint.class,
                RuleInfo.of(
                                "entrypoint-duplicate",
                                "A ENTRYPOINT has no effect",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("DL4004")
                        .broader("MultipleInstructionsDisallowed", "S6589")
                        .same("DS-0007"));
    }
}
