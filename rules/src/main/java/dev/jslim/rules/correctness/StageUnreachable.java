package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A stage that the final image does not need. */
public final class StageUnreachable extends NodeRule<Stage> {
    public StageUnreachable() {
        super(
                Stage.class,
                RuleInfo.of("stage-unreachable", "Nothing needs a stage", RuleInfo.Category.CORRECTNESS, Severity.INFO)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        Instruction.From from = stage.from();
        // A stage that is only a FROM is the business of another rule, and a described one is meant to be built by
        // itself.
        if (from == null
                || stage.instructions().isEmpty()
                || context.graph().reaches(stage)
                || NeededStages.of(context).chosen()
                || !context.graph().description(stage).isEmpty()) {
            return List.of();
        }
        String name = stage.name() == null ? "this stage" : "stage " + stage.name();
        Span span = from.name() == null ? from.image().span() : from.name().span();
        return found(
                span,
                "building the image does not need " + name
                        + ", so it runs only with --target; delete it, or say above it in a" + " comment '# "
                        + (stage.name() == null ? "name" : stage.name()) + " what it is for'");
    }
}
