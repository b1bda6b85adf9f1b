package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import java.util.HashSet;
import java.util.Set;

/** The stages in which there is no file: from scratch on, neither COPY nor ADD nor WORKDIR brings one, nor does a RUN. */
record EmptyStages(Set<Stage> stages) {
    /** Returns those of a file, found once, each from the one that it continues. */
    static EmptyStages of(RuleContext context) {
        EmptyStages known = context.remembered(EmptyStages.class);
        if (known == null) {
            known = new EmptyStages(new HashSet<>());
            for (Stage stage : context.graph().stages()) {
                Stage parent = stage.parent();
                boolean begun = parent == null
                        ? stage.base() instanceof Base.Scratch
                        : known.has(parent) && context.graph().triggers(stage).isEmpty();
                if (begun && bringsNothing(stage)) {
                    known.stages().add(stage);
                }
            }
            context.remember(known);
        }
        return known;
    }

    /** Returns whether a stage holds no file. */
    boolean has(Stage stage) {
        return stages.contains(stage);
    }

    private static boolean bringsNothing(Stage stage) {
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Instruction.Copy
                    || instruction instanceof Instruction.Add
                    || instruction instanceof Instruction.Workdir
                    || instruction instanceof Instruction.Run
                    || instruction instanceof Instruction.Unknown) {
                return false;
            }
        }
        return true;
    }
}
