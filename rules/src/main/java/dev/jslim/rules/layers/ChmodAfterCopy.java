package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The mode or owner of copied files is changed in a layer of its own, which stores the files again. */
public final class ChmodAfterCopy extends NodeRule<Stage> {
    public ChmodAfterCopy() {
        super(
                Stage.class,
                RuleInfo.of(
                                "chmod-after-copy",
                                "A RUN changes mode or owner of copied files",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.WARNING)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (!context.graph().ships(stage)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        TreeMap<String, LayerPaths.Placed> copied = new TreeMap<>();
        int lastRun = 0;
        for (Instruction instruction : stage.instructions()) {
            for (LayerPaths.Placed placed : LayerPaths.placed(instruction, context)) {
                copied.put(placed.path(), placed);
            }
            if (instruction instanceof Instruction.Run run) {
                RunCommands commands = copied.isEmpty() ? null : context.commandsOf(run);
                for (Invocation invocation : commands == null ? List.<Invocation>of() : commands.invocations()) {
                    ModeChange change = ModeChange.of(invocation, context.commandsOf(run), context);
                    List<LayerPaths.Placed> hit = change == null ? List.of() : CopiedTargets.of(change, copied);
                    if (change != null && !hit.isEmpty()) {
                        Fix fix = ModeIntoCopy.fix(run, change, hit, lastRun, context);
                        findings.add(finding(
                                invocation.command().span(),
                                CopiedTargets.message(change, hit, context),
                                fix == null ? new Fix[0] : new Fix[] {fix}));
                    }
                }
                lastRun = run.span().start();
            }
        }
        return findings;
    }
}
