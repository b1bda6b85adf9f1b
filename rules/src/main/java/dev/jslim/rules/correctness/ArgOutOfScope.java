package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A variable of FROM that a stage uses without declaring it. */
public final class ArgOutOfScope extends NodeRule<Instruction> {
    public ArgOutOfScope() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "arg-out-of-scope",
                                "An ARG from above the first FROM is used in a stage that does not declare it",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .broader("UndefinedVar")
                        .same("S6579"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Undefined.Use use : Undefined.in(instruction, context)) {
            Stage stage = context.stage();
            if (use.kind() == Undefined.Kind.OUTSIDE && stage != null) {
                String name = use.variable().name();
                String message = Scope.PLATFORM.contains(name)
                        ? "the builder sets $" + name
                                + " only for stages that declare it, so it is empty here; add ARG " + name
                                + " to the stage"
                        : "ARG " + name + " above the first FROM holds for FROM alone, so $" + name
                                + " is empty here; repeat ARG " + name + " in the stage";
                findings.add(finding(use.variable().span(), message, declaration(name, instruction, stage)));
            }
        }
        return findings;
    }

    private static Fix[] declaration(String name, Instruction instruction, Stage stage) {
        if (stage.from() == null) {
            return new Fix[0];
        }
        return Declared.declaration(name, instruction);
    }
}
