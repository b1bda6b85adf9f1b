package dev.jslim.rules.base;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.Edge;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import java.util.ArrayList;
import java.util.List;

/** An image from a registry that is not on the list. */
public final class BaseImageRegistryNotAllowed extends NodeRule<Stage> {
    public BaseImageRegistryNotAllowed() {
        super(
                Stage.class,
                RuleInfo.of(
                                "base-image-registry-not-allowed",
                                "An image comes from a registry that the project does not trust",
                                RuleInfo.Category.BASE_IMAGE,
                                Severity.ERROR)
                        .needs(RuleInfo.Need.SETTINGS)
                        .same("DL3026"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<String> trusted = context.settings().trustedRegistries();
        if (trusted.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Edge edge : context.graph().edges(stage)) {
            if (edge.target() instanceof Base.External(var text, ImageReference image)
                    && image != null
                    && !AllowList.hasRegistry(trusted, image)) {
                String registry = image.registry() == null ? "the default registry" : image.registry();
                findings.add(finding(
                        edge.word(),
                        image + " comes from " + registry + ", which this project does not trust; take it from "
                                + String.join(" or ", trusted)));
            }
        }
        return findings;
    }
}
