package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** {@code RUN --security=insecure}. */
public final class RunInsecureSandbox extends NodeRule<Instruction.Run> {
    public RunInsecureSandbox() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "run-insecure-sandbox",
                                "A RUN leaves the sandbox of the builder",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S6502"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        Flag flag = Flags.with(run, "security", "insecure", context);
        return flag == null
                ? List.of()
                : found(
                        flag.span(),
                        "this RUN has all capabilities and no sandbox, so whatever it downloads may take over the builder; remove --security=insecure",
                        Flags.removal(flag, run, context, "remove the flag"));
    }
}
