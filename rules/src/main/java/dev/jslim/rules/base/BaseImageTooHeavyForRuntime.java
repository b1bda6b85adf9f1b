package dev.jslim.rules.base;

import dev.jslim.analyzer.bases.BaseImage;
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

/** The final image starts from a variant with compilers and headers, and nothing in it builds anything. */
public final class BaseImageTooHeavyForRuntime extends NodeRule<Stage> {
    public BaseImageTooHeavyForRuntime() {
        super(
                Stage.class,
                RuleInfo.of(
                                "base-image-too-heavy-for-runtime",
                                "The final image starts from a larger variant than it needs",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        BaseImage image = stage.equals(context.graph().finalStage()) && stage.parent() == null && stage.from() != null
                ? context.base(stage)
                : null;
        BaseImage.Variant smaller = image == null ? null : image.smaller();
        if (image == null || smaller == null || !(image.name().equals("debian") || RuntimeOnly.is(stage, context))) {
            return List.of();
        }
        String message = image.name() + " in this variant has about " + smaller.larger() + " MB, " + image.name() + ":"
                + smaller.tag() + " about " + smaller.megabytes()
                + ", and nothing in this stage needs what that leaves out; start from it";
        Span word = stage.anchor();
        String text = context.source().slice(word);
        int tag = text.lastIndexOf(':') + 1;
        boolean plain = tag > 0 && text.indexOf('@') < 0 && text.indexOf('$') < 0;
        return plain
                ? found(
                        word,
                        message,
                        Fix.of(
                                "start from " + smaller.tag(),
                                Applicability.UNSAFE,
                                TextEdit.replace(new Span(word.start() + tag, word.end()), smaller.tag())))
                : found(word, message);
    }
}
