package dev.jslim.rules.base;

import dev.jslim.analyzer.bases.BaseImage;
import dev.jslim.analyzer.bases.BaseImages;
import dev.jslim.analyzer.build.Base;
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
import org.jspecify.annotations.Nullable;

/** A base image whose branch gets no fixes any more. */
public final class BaseImageEndOfLife extends NodeRule<Stage> {
    public BaseImageEndOfLife() {
        super(
                Stage.class,
                RuleInfo.of(
                                "base-image-end-of-life",
                                "The base image gets no fixes any more",
                                RuleInfo.Category.BASE_IMAGE,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        BaseImage image = stage.base() instanceof Base.External ? context.base(stage) : null;
        if (image == null) {
            return List.of();
        }
        BaseImage.Release release = image.release();
        BaseImage.Release distribution = image.distribution();
        if (release != null && release.endOfLife() < context.today()) {
            BaseImage.Release next = BaseImages.successor(release, context.today());
            Fix[] fixes = next == null ? new Fix[0] : change(stage, release, next, context);
            return found(stage.anchor(), message(release, next), fixes);
        }
        if (distribution != null && distribution.endOfLife() < context.today()) {
            return found(stage.anchor(), message(distribution, BaseImages.successor(distribution, context.today())));
        }
        return List.of();
    }

    private static String message(BaseImage.Release ended, BaseImage.@Nullable Release next) {
        String name = ended.image() + " " + ended.branch();
        return (ended.codeName().isEmpty() ? name : name + " (" + ended.codeName() + ")")
                + " has had no fixes since " + ended.lastDay()
                + ", so every hole found from then on stays open; change to "
                + (next == null ? "a branch that is maintained" : next.image() + " " + next.branch());
    }

    /** Only where the tag says nothing of a distribution, in which the next branch may not exist. */
    private static Fix[] change(Stage stage, BaseImage.Release ended, BaseImage.Release next, RuleContext context) {
        Span word = stage.anchor();
        String text = context.source().slice(word);
        int tag = text.lastIndexOf(':') + 1;
        int end = text.indexOf('-', tag) < 0 ? text.length() : text.indexOf('-', tag);
        String version = text.substring(tag, end);
        String rest = text.substring(end);
        boolean coded = version.equals(ended.codeName()) && !next.codeName().isEmpty();
        boolean numbered = version.equals(ended.branch()) || version.startsWith(ended.branch() + ".");
        boolean plain = tag > 0 && text.indexOf('@') < 0 && (coded || numbered);
        if (!plain || !(rest.isEmpty() || rest.equals("-slim") || rest.equals("-alpine"))) {
            return new Fix[0];
        }
        String wanted = coded ? next.codeName() : next.branch();
        Span span = new Span(word.start() + tag, word.start() + end);
        return new Fix[] {Fix.of("change to " + wanted, Applicability.UNSAFE, TextEdit.replace(span, wanted))};
    }
}
