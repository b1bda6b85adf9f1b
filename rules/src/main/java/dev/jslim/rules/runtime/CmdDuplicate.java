package dev.jslim.rules.runtime;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;

/** A stage with several CMD instructions, of which only the last counts. */
public final class CmdDuplicate extends Shadowed {
    public CmdDuplicate() {
        super(
                Instruction.Cmd.class,
                RuleInfo.of("cmd-duplicate", "A CMD has no effect", RuleInfo.Category.CORRECTNESS, Severity.WARNING)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("DL4003")
                        .broader("MultipleInstructionsDisallowed", "S6589")
                        .same("DS-0016"));
    }
}
