package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** The program to start is in no layer of an image that begins empty, so that the text says all that is in it. */
public final class EntrypointNotInImage extends NodeRule<Stage> {
    public EntrypointNotInImage() {
        super(
                Stage.class,
                RuleInfo.of(
                        "entrypoint-not-in-image",
                        "The program to start is not in the image",
                        RuleInfo.Category.CORRECTNESS,
                        Severity.ERROR));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (!stage.equals(context.graph().finalStage()) || !(stage.root() instanceof Base.Scratch)) {
            return List.of();
        }
        Started started = Started.of(stage, context);
        Word word = started == null ? null : started.word();
        String path = word == null ? null : Started.path(word, stage, context);
        if (word == null || path == null || path.endsWith("/") || path.contains("//") || path.contains("/.")) {
            return List.of();
        }
        Brought brought = new Brought(path, context);
        if (brought.perhaps(stage)) {
            return List.of();
        }
        String elsewhere = brought.elsewhere();
        return found(
                word.span(),
                "nothing puts " + path + " into this image, which begins empty, so the container cannot start; "
                        + (elsewhere == null
                                ? "copy it there"
                                : "a COPY puts one of that name at " + elsewhere
                                        + ": start that, or copy it to where it is looked for"));
    }
}
