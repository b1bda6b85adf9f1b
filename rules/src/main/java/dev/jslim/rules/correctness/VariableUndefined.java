package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.parse.Suggestion;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable that has no value, most often because its name is misspelt. */
public final class VariableUndefined extends NodeRule<Instruction> {
    public VariableUndefined() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "variable-undefined",
                                "A variable is used that nothing sets",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .broader("UndefinedVar"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Undefined.Use use : Undefined.in(instruction, context)) {
            boolean certain = use.kind() == Undefined.Kind.NOWHERE;
            if (certain || use.kind() == Undefined.Kind.PERHAPS) {
                String name = use.variable().name();
                String near = near(name, instruction, context);
                if (near != null) {
                    findings.add(finding(
                            use.variable().span(),
                            "nothing sets $" + name + ", so it is empty here; did you mean $" + near,
                            Undefined.rename(use.variable(), near, context)));
                } else if (certain) {
                    findings.add(finding(
                            use.variable().span(),
                            "nothing sets $" + name
                                    + ", so it is empty here; set it with ENV or declare it with ARG above"));
                }
            }
        }
        return findings;
    }

    private static @Nullable String near(String name, Instruction instruction, RuleContext context) {
        Stage stage = context.stage();
        return stage == null
                ? null
                : Suggestion.nearest(name, Declared.in(stage, instruction.span().start()));
    }
}
