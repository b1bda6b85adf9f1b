package dev.jslim.analyzer.build;

import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** Finds the stages and images that an instruction reads from. */
final class References {
    private References() {}

    static List<String> of(Instruction instruction) {
        List<String> references = new ArrayList<>();
        if (instruction instanceof Instruction.Copy copy) {
            Flag from = copy.flag("from");
            Word value = from == null ? null : from.value();
            if (value != null) {
                references.add(value.raw());
            }
        } else if (instruction instanceof Instruction.Run run) {
            for (Mount mount : Mount.of(run)) {
                String from = mount.option("from");
                if (from != null) {
                    references.add(from);
                }
            }
        }
        return references;
    }
}
