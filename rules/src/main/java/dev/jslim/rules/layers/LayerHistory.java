package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** What several rules ask about the instructions around one. */
final class LayerHistory {
    private LayerHistory() {}

    /** Returns the instructions of the stage; the triggers of it for one behind ONBUILD. */
    static List<Instruction> around(Instruction instruction, RuleContext context) {
        Stage stage = context.stage();
        if (stage == null) {
            return List.of(instruction);
        }
        return context.onBuild() ? triggers(stage, context) : stage.instructions();
    }

    /** Returns whether a command is no chain of several. */
    static boolean isOne(Command command) {
        return !(command instanceof Command.AndOr) && !(command instanceof Command.Background);
    }

    /** The triggers of the stage that was last asked for: each of them asks again. */
    private record Triggers(Stage stage, List<Instruction> all) {}

    private static List<Instruction> triggers(Stage stage, RuleContext context) {
        Triggers known = context.remembered(Triggers.class);
        if (known == null || !known.stage().equals(stage)) {
            List<Instruction> all = new ArrayList<>();
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof Instruction.OnBuild onBuild) {
                    all.add(onBuild.trigger());
                }
            }
            known = new Triggers(stage, all);
            context.remember(known);
        }
        return known.all();
    }
}
