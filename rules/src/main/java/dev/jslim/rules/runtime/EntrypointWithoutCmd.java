package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** ENTRYPOINT without the default arguments that CMD could hold. */
public final class EntrypointWithoutCmd extends NodeRule<Instruction.Entrypoint> {
    public EntrypointWithoutCmd() {
        super(
                Instruction.Entrypoint.class,
                RuleInfo.of(
                                "entrypoint-without-cmd",
                                "ENTRYPOINT comes without CMD",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .same("DF017"));
    }

    @Override
    public List<Finding> check(Instruction.Entrypoint entrypoint, RuleContext context) {
        Stage end = context.graph().finalStage();
        boolean alone = end != null
                && !context.onBuild()
                && entrypoint.equals(context.graph().stateAfter(end).entrypoint())
                && context.graph().stateAfter(end).cmd() == null;
        return alone
                ? found(
                        entrypoint.keyword().span(),
                        "without CMD the arguments are part of ENTRYPOINT, and who wants others has to replace the program"
                                + " too; keep the program here and write the arguments as CMD")
                : List.of();
    }
}
