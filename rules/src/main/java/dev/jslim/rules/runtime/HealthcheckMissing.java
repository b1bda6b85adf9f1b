package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import java.util.List;

/** The final image says nothing on how to see that it works. */
public final class HealthcheckMissing extends NodeRule<Stage> {
    public HealthcheckMissing() {
        super(
                Stage.class,
                RuleInfo.of(
                                "healthcheck-missing",
                                "There is no HEALTHCHECK",
                                RuleInfo.Category.HEALTHCHECK,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .same("DL3057", "DS-0026", "CKV_DOCKER_2", "CIS-DI-0006", "DF012"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        boolean missing = stage.from() != null
                && stage.equals(context.graph().finalStage())
                && context.graph().stateAfter(stage).healthcheck() == null;
        return missing
                ? found(
                        stage.anchor(),
                        "the engine cannot tell a hanging container from a working one; add HEALTHCHECK CMD with a command that"
                                + " asks the application, or HEALTHCHECK NONE where the orchestrator asks it")
                : List.of();
    }
}
