package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Integers;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** A {@code COPY --from} of an empty stage. */
public final class CopyFromEmptyStage extends NodeRule<Instruction.Copy> {
    public CopyFromEmptyStage() {
        super(
                Instruction.Copy.class,
                RuleInfo.of(
                        "copy-from-empty-stage",
                        "COPY takes from a stage that holds nothing",
                        RuleInfo.Category.CORRECTNESS,
                        Severity.ERROR));
    }

    @Override
    public List<Finding> check(Instruction.Copy copy, RuleContext context) {
        Flag from = copy.flag("from");
        Word value = from == null ? null : from.value();
        Stage stage = context.stage();
        if (from == null || value == null || stage == null || context.onBuild()) {
            return List.of();
        }
        Stage source = context.graph().target(from.text());
        long number = Integers.parse(from.text());
        if (source == null && number >= 0 && number < stage.index()) {
            source = context.graph().stages().get((int) number);
        }
        boolean scratch = source == null && from.text().equals("scratch");
        boolean empty = scratch
                || (source != null
                        && source.index() < stage.index()
                        // A bare FROM scratch holds the place of a context that --build-context names.
                        && !source.instructions().isEmpty()
                        && EmptyStages.of(context).has(source));
        return empty
                ? found(
                        value.span(),
                        (scratch ? "scratch" : "stage " + from.text())
                                + " holds no file, so the build fails here; copy from another stage, or put the files there first")
                : List.of();
    }
}
