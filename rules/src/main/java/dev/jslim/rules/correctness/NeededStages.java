package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.Edge;
import dev.jslim.analyzer.build.Integers;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.HashSet;
import java.util.Set;

/**
 * The stages that another stage needs, be it one that nothing needs.
 *
 * @param counted whether stages are referred to by number, which changes as soon as one is deleted
 * @param chosen whether a build argument decides from which stage another one starts
 */
record NeededStages(Set<Stage> needed, boolean counted, boolean chosen) {
    /** Returns those of a file, found once. */
    static NeededStages of(RuleContext context) {
        NeededStages known = context.remembered(NeededStages.class);
        if (known == null) {
            known = find(context);
            context.remember(known);
        }
        return known;
    }

    /** Returns whether to delete a stage would change what something else means. */
    boolean mayBeMeant(Stage stage) {
        return counted || chosen || needed.contains(stage);
    }

    private static NeededStages find(RuleContext context) {
        Set<Stage> needed = new HashSet<>();
        boolean counted = false;
        boolean chosen = false;
        for (Stage stage : context.graph().stages()) {
            chosen |= stage.from() != null && mayBeAnyStage(stage.from().image());
            for (Edge edge : context.graph().edges(stage)) {
                Flag from = edge.instruction() instanceof Instruction.Copy copy ? copy.flag("from") : null;
                counted |= from != null && Integers.parse(from.text()) != Integers.NONE;
                if (edge.target() instanceof Base.EarlierStage(Stage target)) {
                    needed.add(target);
                }
            }
        }
        return new NeededStages(needed, counted, chosen);
    }

    private static boolean mayBeAnyStage(Word image) {
        return image.literal() == null
                && image.raw().indexOf('/') < 0
                && image.raw().replace(":-", "").indexOf(':') < 0;
    }
}
