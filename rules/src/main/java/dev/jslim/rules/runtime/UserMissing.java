package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import java.util.List;

/** The final image never leaves root: no USER, and a base image that sets none as far as is known. */
public final class UserMissing extends NodeRule<Stage> {
    /** Official images whose own Dockerfile ends with a USER that is not root. */
    private static final String WITH_USER =
            " adminer elasticsearch emqx fluentd haproxy kibana kong logstash memcached odoo rocket.chat solr sonarqube spark"
                    + " varnish ";

    public UserMissing() {
        super(
                Stage.class,
                RuleInfo.of("user-missing", "No USER is set", RuleInfo.Category.SECURITY, Severity.WARNING)
                        .broader("S6471", "DS-0002")
                        .same("CKV_DOCKER_3", "CIS-DI-0001")
                        .preview());
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (!stage.equals(context.graph().finalStage()) || stage.from() == null) {
            return List.of();
        }
        if (context.graph().userAt(stage, Integer.MAX_VALUE) != null) {
            return List.of();
        }
        return startsAsRoot(stage.root())
                ? found(
                        stage.anchor(),
                        "no USER is set, so the container runs as root, and whoever breaks into the application owns"
                                + " everything in it; create an account and switch to it, best by number: USER 10001")
                : List.of();
    }

    private static boolean startsAsRoot(Base base) {
        if (base instanceof Base.External(var text, ImageReference image)) {
            return image != null
                    && image.official()
                    && !image.toString().contains("nonroot")
                    && !WITH_USER.contains(" " + image.baseName() + " ");
        }
        return base instanceof Base.Scratch;
    }
}
