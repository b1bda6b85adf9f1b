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
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import java.util.List;

/** A tag that does nothing because a digest stands behind it. */
public final class BaseImageTagAndDigest extends NodeRule<Stage> {
    public BaseImageTagAndDigest() {
        super(
                Stage.class,
                RuleInfo.of(
                                "base-image-tag-and-digest",
                                "The base image has a tag beside its digest",
                                RuleInfo.Category.BASE_IMAGE,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S8431"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (!(stage.base() instanceof Base.External(var text, ImageReference image))
                || image == null
                || image.tag() == null
                || image.digest() == null) {
            return List.of();
        }
        Span word = stage.anchor();
        String raw = context.source().slice(word);
        String tag = ":" + image.tag() + "@";
        int at = raw.indexOf(tag);
        String message = "the builder takes the digest and never looks at the tag " + image.tag()
                + ", which may lie about it one day; leave the tag out";
        if (at < 0) {
            return found(word, message);
        }
        Span own = new Span(word.start() + at, word.start() + at + tag.length() - 1);
        return found(own, message, Fix.of("leave the tag out", Applicability.UNSAFE, TextEdit.delete(own)));
    }
}
