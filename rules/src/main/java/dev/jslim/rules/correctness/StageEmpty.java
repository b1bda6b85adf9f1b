package dev.jslim.rules.correctness;

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
import java.util.List;

/** A FROM that nothing follows and nothing uses. */
public final class StageEmpty extends NodeRule<Stage> {
    public StageEmpty() {
        super(
                Stage.class,
                RuleInfo.of(
                                "stage-empty",
                                "A stage is its FROM alone and nothing uses it",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (stage.from() == null
                || !stage.instructions().isEmpty()
                || context.graph().reaches(stage)
                || NeededStages.of(context).chosen()
                || isPlace(stage)
                || !context.graph().description(stage).isEmpty()) {
            return List.of();
        }
        String message = "nothing follows this FROM, and nothing uses the stage, so it does nothing; delete it";
        boolean used = NeededStages.of(context).mayBeMeant(stage);
        return used || context.hasComments(stage.from())
                ? found(stage.from().keyword().span(), message)
                : found(
                        stage.from().keyword().span(),
                        message,
                        Fix.of("delete the stage", Applicability.UNSAFE, context.removal(stage.from())));
    }

    /** A bare FROM scratch with a name holds the place of a context that --build-context names. */
    private static boolean isPlace(Stage stage) {
        return stage.name() != null && stage.base() instanceof Base.Scratch;
    }
}
