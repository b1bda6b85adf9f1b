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

/** An image that keeps state in a volume and writes it as root. */
public final class RootWithPersistentState extends NodeRule<Instruction.Volume> {
    public RootWithPersistentState() {
        super(
                Instruction.Volume.class,
                RuleInfo.of(
                                "root-with-persistent-state",
                                "root writes what is kept",
                                RuleInfo.Category.SECURITY,
                                Severity.WARNING)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Volume volume, RuleContext context) {
        Stage end = context.graph().finalStage();
        boolean first = end != null
                && context.ships()
                && !context.onBuild()
                && !volume.paths().isEmpty()
                && Roots.runsAsRoot(end, context)
                && !DropsRights.surely(context);
        return first
                ? found(
                        volume.paths().getFirst().span(),
                        "root writes into this volume, so a break-in reaches what outlives the container, and nobody but root"
                                + " can change it later; switch to an account of your own that owns the directory")
                : List.of();
    }
}
