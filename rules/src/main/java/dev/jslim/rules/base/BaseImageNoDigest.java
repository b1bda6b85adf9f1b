package dev.jslim.rules.base;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import java.util.List;

/** A base image without a digest. */
public final class BaseImageNoDigest extends NodeRule<Stage> {
    public BaseImageNoDigest() {
        super(
                Stage.class,
                RuleInfo.of(
                                "base-image-no-digest",
                                "The base image is not pinned by digest",
                                RuleInfo.Category.BASE_IMAGE,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .narrower("S7023"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        boolean open = stage.base() instanceof Base.External(var text, ImageReference image)
                && image != null
                && image.digest() == null;
        return open
                ? found(
                        stage.anchor(),
                        "the tag can be moved to another image, so the same file may build something else tomorrow; add the digest"
                                + " that docker buildx imagetools inspect prints")
                : List.of();
    }
}
