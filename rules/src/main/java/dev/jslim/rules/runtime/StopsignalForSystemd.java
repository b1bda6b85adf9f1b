package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import java.util.List;
import java.util.Set;

/** systemd is started without the signal on which it shuts down. */
public final class StopsignalForSystemd extends NodeRule<Stage> {
    private static final Set<String> OTHER_INITS = Set.of("alpine", "busybox");

    public StopsignalForSystemd() {
        super(
                Stage.class,
                RuleInfo.of(
                                "stopsignal-for-systemd",
                                "systemd is not shut down but killed",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    /** @see <a href="https://systemd.io/CONTAINER_INTERFACE/">The Container Interface</a> */
    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        Started started = stage.equals(context.graph().finalStage()) ? Started.of(stage, context) : null;
        boolean systemd = started != null
                && (started.program().equals("systemd")
                        || (started.program().equals("init")
                                && stage.root() instanceof Base.External(var text, ImageReference image)
                                && image != null
                                && !OTHER_INITS.contains(image.baseName())));
        return started != null
                        && systemd
                        && context.graph().stateAfter(stage).stopSignal() instanceof Resolution.Unresolved
                ? found(
                        started.instruction().keyword().span(),
                        "systemd as PID 1 does not stop on SIGTERM, so docker stop waits and then kills every service; say"
                                + " STOPSIGNAL SIGRTMIN+3",
                        Fix.of(
                                "stop systemd with SIGRTMIN+3",
                                Applicability.UNSAFE,
                                started.before(stage, "STOPSIGNAL SIGRTMIN+3", context)))
                : List.of();
    }
}
