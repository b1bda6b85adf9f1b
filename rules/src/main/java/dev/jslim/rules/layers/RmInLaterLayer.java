package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** Files are deleted in another layer than the one that made them, so that they still ship. */
public final class RmInLaterLayer extends NodeRule<Stage> {
    public RmInLaterLayer() {
        super(
                Stage.class,
                RuleInfo.of(
                                "rm-in-later-layer",
                                "Files are deleted in a later layer",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("ID.20021"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        FileMakers makers = new FileMakers(context);
        int lastRun = -1;
        for (Instruction instruction : context.graph().ships(stage) ? stage.instructions() : List.<Instruction>of()) {
            if (instruction instanceof Instruction.Run run) {
                for (Invocation invocation : context.commandsOf(run).invocations()) {
                    Instruction maker = invocation.program().equals("rm") ? makers.take(invocation, run) : null;
                    if (maker != null) {
                        Fix fix = maker.span().start() == lastRun && maker instanceof Instruction.Run earlier
                                ? RemovalMove.fix(earlier, run, invocation, context)
                                : null;
                        findings.add(finding(
                                invocation.command().span(),
                                message(maker, context),
                                fix == null ? new Fix[0] : new Fix[] {fix}));
                    }
                }
                lastRun = run.span().start();
            }
            makers.add(instruction);
        }
        return findings;
    }

    private static String message(Instruction maker, RuleContext context) {
        int line = context.source().position(maker.span().start()).line();
        return "the files stay in the layer of line " + line + " and still ship; "
                + (maker instanceof Instruction.Run
                        ? "delete them in the RUN that makes them"
                        : "do not copy them, or mount them into the RUN that needs them");
    }
}
