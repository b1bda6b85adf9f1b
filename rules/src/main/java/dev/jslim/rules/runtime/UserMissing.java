package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import java.util.List;

/** The final image never leaves root: no USER, and a base image that sets none as far as is known. */
public final class UserMissing extends NodeRule<Stage> {
    public UserMissing() {
        super(
                Stage.class,
                RuleInfo.of("user-missing", "No USER is set", RuleInfo.Category.SECURITY, Severity.WARNING)
                        .broader("S6471", "DS-0002")
                        .same("CKV_DOCKER_3", "CIS-DI-0001")
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (!stage.equals(context.graph().finalStage()) || stage.from() == null) {
            return List.of();
        }
        if (context.graph().userAt(stage, Integer.MAX_VALUE) != null) {
            return List.of();
        }
        return Roots.startsAsRoot(stage, context)
                ? found(
                        stage.anchor(),
                        "no USER is set, so the container runs as root, and whoever breaks into the application owns"
                                + " everything in it; create an account and switch to it, best by number: USER 10001")
                : List.of();
    }
}
