package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.RunJoin;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Nodes;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** RUNs of one command each in a row, which could be one layer. */
public final class RunConsecutive extends NodeRule<Instruction.Run> {
    public RunConsecutive() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "run-consecutive",
                                "RUNs of one command each stand in a row",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .broader("DL3059", "S7031", "0008c003", "ID.20019", "DF003"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        List<Instruction> all = LayerHistory.around(run, context);
        int at = Nodes.firstFrom(all, run.span().start());
        if (!context.ships() || !isPlain(run) || (at > 0 && continues(all.get(at - 1), run))) {
            return List.of();
        }
        List<TextEdit> edits = new ArrayList<>();
        Instruction.Run last = run;
        int count = 1;
        while (at + count < all.size()
                && all.get(at + count) instanceof Instruction.Run next
                && continues(last, next)) {
            TextEdit edit = context.onBuild() ? null : RunJoin.edit(context.dockerfile(), last, next);
            if (edit != null) {
                edits.add(edit);
            }
            last = next;
            count++;
        }
        if (count == 1) {
            return List.of();
        }
        String message = count + " RUNs of one command each stand in a row, and each becomes a layer; join them with &&"
                + " unless the cache shall keep them apart";
        Fix fix = new Fix("join the RUNs", Applicability.UNSAFE, edits, null);
        return found(run.keyword().span(), message, edits.isEmpty() ? List.of() : List.of(fix));
    }

    private static boolean continues(Instruction first, Instruction.Run second) {
        return first instanceof Instruction.Run run
                && isPlain(run)
                && isPlain(second)
                && RunJoin.sameFlags(run, second);
    }

    private static boolean isPlain(Instruction.Run run) {
        return !(run.form() instanceof CommandForm.ShellForm shell)
                || (shell.script().commands().size() == 1
                        && LayerHistory.isOne(shell.script().commands().getFirst()));
    }
}
