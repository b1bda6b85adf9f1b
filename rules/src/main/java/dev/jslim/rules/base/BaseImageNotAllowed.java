package dev.jslim.rules.base;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import java.util.List;

/** A base image that is not on the list. */
public final class BaseImageNotAllowed extends NodeRule<Stage> {
    public BaseImageNotAllowed() {
        super(
                Stage.class,
                RuleInfo.of(
                                "base-image-not-allowed",
                                "A build begins with an image that the project does not allow",
                                RuleInfo.Category.BASE_IMAGE,
                                Severity.ERROR)
                        .needs(RuleInfo.Need.SETTINGS));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<String> allowed = context.settings().baseImages();
        boolean external = stage.base() instanceof Base.External;
        if (allowed.isEmpty()
                || !external
                || !(stage.base() instanceof Base.External(var text, ImageReference image))
                || image == null
                || AllowList.hasImage(allowed, image)) {
            return List.of();
        }
        return found(
                stage.anchor(),
                image + " is not among the base images that this project allows; begin with "
                        + String.join(" or ", allowed));
    }
}
