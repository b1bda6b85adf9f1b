package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.Integers;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.parse.Suggestion;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** A {@code COPY --from} of something that is no stage above. */
public final class CopyFromUnknownStage extends NodeRule<Instruction.Copy> {
    public CopyFromUnknownStage() {
        super(
                Instruction.Copy.class,
                RuleInfo.of(
                                "copy-from-unknown-stage",
                                "COPY --from names no stage",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3022"));
    }

    @Override
    public List<Finding> check(Instruction.Copy copy, RuleContext context) {
        Stage stage = context.stage();
        Flag from = copy.flag("from");
        Word value = from == null ? null : from.value();
        String name = value == null ? null : value.literal();
        if (stage == null || value == null || name == null || name.isEmpty() || context.onBuild()) {
            return List.of();
        }
        Stage target = context.graph().target(name);
        if (target != null && target.index() >= stage.index()) {
            boolean self = target.index() == stage.index();
            return self
                    ? List.of()
                    : refused(
                            value,
                            "stage " + name
                                    + " stands further down, and only those above can be copied from; move it above this one");
        }
        if (target != null || name.equals("scratch") || !isSimple(name)) {
            return List.of();
        }
        if (Integers.parse(name) != Integers.NONE) {
            boolean fragment = stage.from() == null;
            return fragment ? found(value.span(), "there is no stage " + name + " above; name the stage") : List.of();
        }
        String near = Suggestion.nearest(name, StageNames.above(stage, context));
        String message =
                "no stage above is called " + name + ", so the builder copies from an image " + name + ":latest; ";
        return near == null
                ? found(value.span(), message + "name a stage, or write the image with its tag")
                : found(
                        value.span(),
                        message + "did you mean " + near,
                        Fix.of("write " + near, Applicability.UNSAFE, TextEdit.replace(value.span(), near)));
    }

    private List<Finding> refused(Word value, String message) {
        return List.of(new Finding(info(), Severity.ERROR, value.span(), message, List.of()));
    }

    /** What has a tag, a digest, a registry or a namespace is meant to be an image. */
    private static boolean isSimple(String name) {
        return name.indexOf(':') < 0 && name.indexOf('/') < 0 && name.indexOf('@') < 0;
    }
}
