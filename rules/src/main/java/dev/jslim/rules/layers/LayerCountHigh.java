package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A stage that ships adds more layers than the project wants. */
public final class LayerCountHigh extends NodeRule<Stage> {
    public LayerCountHigh() {
        super(
                Stage.class,
                RuleInfo.of(
                                "layer-count-high",
                                "A stage adds many layers",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.WARNING)
                        .in(Preset.STRICT)
                        .same("ID.20020"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        int layers = 0;
        for (Instruction instruction : stage.instructions()) {
            boolean adds = instruction instanceof Instruction.Run
                    || instruction instanceof Instruction.Copy
                    || instruction instanceof Instruction.Add
                    || instruction instanceof Instruction.Workdir;
            layers += adds ? 1 : 0;
        }
        int most = context.settings().maxLayers();
        return context.graph().ships(stage) && layers > most
                ? found(
                        stage.anchor(),
                        "this stage adds " + layers + " layers, more than " + most
                                + "; join RUN and COPY instructions that change together")
                : List.of();
    }
}
