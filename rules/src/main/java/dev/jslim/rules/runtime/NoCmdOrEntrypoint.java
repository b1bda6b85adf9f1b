package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.BuildState;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import java.util.List;

/** An image from nothing does not say what to run. */
public final class NoCmdOrEntrypoint extends NodeRule<Stage> {
    public NoCmdOrEntrypoint() {
        super(
                Stage.class,
                RuleInfo.of(
                                "no-cmd-or-entrypoint",
                                "The image does not say what to run",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .same("DF036"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (!stage.equals(context.graph().finalStage()) || !(stage.root() instanceof Base.Scratch)) {
            return List.of();
        }
        BuildState state = context.graph().stateAfter(stage);
        return state.entrypoint() == null && state.cmd() == null
                ? found(
                        stage.anchor(),
                        "neither CMD nor ENTRYPOINT says what a container runs, and there is no base image that could; add"
                                + " one, unless the image only carries files")
                : List.of();
    }
}
