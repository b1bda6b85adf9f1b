package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** {@code RUN --network=host}. */
public final class RunHostNetwork extends NodeRule<Instruction.Run> {
    public RunHostNetwork() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "run-host-network",
                                "A RUN joins the network of the builder",
                                RuleInfo.Category.SECURITY,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S6431"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        Flag flag = Flags.with(run, "network", "host", context);
        return flag == null
                ? List.of()
                : found(
                        flag.span(),
                        "this RUN reaches everything that listens on the builder itself, its metadata service among it, and builders refuse it unless they are told"
                                + " to allow it; remove --network=host",
                        Flags.removal(flag, run, context, "remove the flag"));
    }
}
