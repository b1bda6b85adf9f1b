package dev.jslim.rules.correctness;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An ARG above the first FROM whose name stands nowhere else. Those of a stage may be read by any script. */
public final class UnusedArg extends NodeRule<Dockerfile> {
    public UnusedArg() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "unused-arg",
                                "An ARG above the first FROM is used nowhere",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        if (context.graph().stages().isEmpty()) {
            return findings;
        }
        Map<String, Integer> names = Names.counted(context);
        for (Instruction instruction : context.graph().preamble()) {
            if (instruction instanceof Instruction.Arg arg) {
                for (ArgDeclaration declaration : arg.declarations()) {
                    String name = declaration.name();
                    if (names.getOrDefault(name, 0) == 1 && !Names.isMeantForBuilder(name)) {
                        findings.add(finding(
                                declaration.span(),
                                "no FROM uses " + name
                                        + ", and no stage declares it again, so it has no effect; delete it",
                                arg.declarations().size() > 1
                                        ? new Fix[0]
                                        : new Fix[] {Fix.of("delete it", Applicability.UNSAFE, context.removal(arg))}));
                    }
                }
            }
        }
        return findings;
    }
}
