package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A flag of RUN that takes protection from the builder. */
abstract class RunFlagRule extends NodeRule<Instruction.Run> {
    private final String name;
    private final String value;
    private final String message;

    /** @param message what the flag does; what to do is added */
    RunFlagRule(RuleInfo info, String name, String value, String message) {
        super(Instruction.Run.class, info);
        this.name = name;
        this.value = value;
        this.message = message;
    }

    @Override
    public final List<Finding> check(Instruction.Run run, RuleContext context) {
        Flag flag = Flags.with(run, name, value, context);
        return flag == null
                ? List.of()
                : found(
                        flag.span(),
                        message + "; remove --" + name + "=" + value,
                        Flags.removal(flag, run, context, "remove the flag"));
    }
}
