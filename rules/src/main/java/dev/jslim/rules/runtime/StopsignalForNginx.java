package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import java.util.List;

/** nginx is started without the signal on which it finishes its answers. */
public final class StopsignalForNginx extends NodeRule<Stage> {
    public StopsignalForNginx() {
        super(
                Stage.class,
                RuleInfo.of(
                                "stopsignal-for-nginx",
                                "nginx is stopped in the middle of its answers",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    /** @see <a href="https://nginx.org/en/docs/control.html">Controlling nginx</a> */
    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (!stage.equals(context.graph().finalStage())) {
            return List.of();
        }
        Started started = Started.of(stage, context);
        boolean nginx = started != null
                && (started.program().equals("nginx") || started.program().equals("openresty"));
        // The images of the makers bring the signal.
        boolean unset = context.graph().stateAfter(stage).stopSignal() instanceof Resolution.Unresolved
                && stage.root() instanceof Base.External(var text, ImageReference image)
                && image != null
                && !image.repository().contains("nginx")
                && !image.repository().contains("openresty");
        return started != null && nginx && unset
                ? found(
                        started.instruction().keyword().span(),
                        "on SIGTERM, which is the default, nginx drops the connections that it serves; say STOPSIGNAL SIGQUIT,"
                                + " on which it finishes them",
                        Fix.of(
                                "stop nginx with SIGQUIT",
                                Applicability.UNSAFE,
                                started.before(stage, "STOPSIGNAL SIGQUIT", context)))
                : List.of();
    }
}
