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

/** A base image without tag and digest. */
public final class BaseImageUntagged extends NodeRule<Stage> {

    public BaseImageUntagged() {
        super(
                Stage.class,
                RuleInfo.of(
                                "base-image-untagged",
                                "The base image has neither tag nor digest",
                                RuleInfo.Category.BASE_IMAGE,
                                Severity.WARNING)
                        .same("DL3006")
                        .broader("S6596", "DS-0001", "CKV_DOCKER_7"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (!(stage.base() instanceof Base.External(var text, ImageReference image)) || image == null) {
            return List.of();
        }
        if (image.tag() != null || image.digest() != null) {
            return List.of();
        }
        return found(
                stage.anchor(),
                image + " has no tag, so it means whatever is latest on the day of the build and builds cannot be"
                        + " repeated; name a version, such as " + image + ":<version>, or a digest");
    }
}
