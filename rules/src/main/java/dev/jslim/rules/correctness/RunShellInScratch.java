package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A RUN in shell form on top of scratch. */
public final class RunShellInScratch extends NodeRule<Instruction.Run> {
    public RunShellInScratch() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                        "run-shell-in-scratch",
                        "RUN needs a shell that the image does not have",
                        RuleInfo.Category.CORRECTNESS,
                        Severity.ERROR));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        Stage stage = context.stage();
        if (stage == null
                || context.onBuild()
                || !(stage.root() instanceof Base.Scratch)
                || !(run.form() instanceof CommandForm.ShellForm)
                || !context.graph().shellAt(stage, run.span().start()).isEmpty()
                || hasFiles(run, stage, context)) {
            return List.of();
        }
        return found(
                run.keyword().span(),
                "the image is empty, so there is no /bin/sh to run this; run it in a stage that has a shell, and COPY --from"
                        + " what it makes");
    }

    /** A COPY, an ADD or a mount may bring a shell. */
    private static boolean hasFiles(Instruction.Run run, Stage stage, RuleContext context) {
        int offset = run.span().start();
        return context.graph().last(Instruction.Copy.class, stage, offset) != null
                || context.graph().last(Instruction.Add.class, stage, offset) != null
                || run.flag("mount") != null;
    }
}
