package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** A stage that has one of the names that the builder keeps for itself. */
public final class StageNameReserved extends NodeRule<Stage> {
    public StageNameReserved() {
        super(
                Stage.class,
                RuleInfo.of(
                                "stage-name-reserved",
                                "A stage has a name that the builder keeps for itself",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3063", "ReservedStageName"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        Word name = stage.from() == null ? null : stage.from().name();
        boolean scratch = name != null && name.raw().equalsIgnoreCase("scratch");
        if (name == null || !(scratch || name.raw().equalsIgnoreCase("context"))) {
            return List.of();
        }
        String other = scratch ? "empty" : "build-context";
        String message = "'" + name.raw() + "' is the builder's own word for "
                + (scratch ? "the empty image" : "the build context")
                + ", so what refers to it is read one way or the other; give the stage another name, such as " + other;
        boolean taken = context.graph().first(other) != null
                || !stage.equals(context.graph().first(name.raw()));
        return taken
                ? found(name.span(), message)
                : found(
                        name.span(),
                        message,
                        new Fix(
                                "call the stage " + other,
                                Applicability.UNSAFE,
                                StageRename.edits(stage, name, other, context),
                                "stage-names"));
    }
}
