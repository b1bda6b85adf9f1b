package dev.jslim.rules.base;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Span;
import java.util.List;

/** A base image tagged {@code latest}. */
public final class BaseImageLatest extends NodeRule<Stage> {

    public BaseImageLatest() {
        super(
                Stage.class,
                RuleInfo.of(
                                "base-image-latest",
                                "The base image is tagged latest",
                                RuleInfo.Category.BASE_IMAGE,
                                Severity.WARNING)
                        .same("DL3007")
                        .broader("S6596", "DS-0001", "CKV_DOCKER_7")
                        .same("DKL-DI-0006"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (!(stage.base() instanceof Base.External(var text, ImageReference image)) || image == null) {
            return List.of();
        }
        if (!"latest".equals(image.tag()) || image.digest() != null) {
            return List.of();
        }
        Span word = stage.anchor();
        boolean written = context.source().slice(word).endsWith(":latest");
        return found(
                written ? new Span(word.end() - "latest".length(), word.end()) : word,
                image + " moves without notice, so the same file builds another image tomorrow; name the version that"
                        + " you have tested");
    }
}
