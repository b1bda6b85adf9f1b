package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** Gives a stage another name wherever the file uses it. */
public final class StageRename {
    private StageRename() {}

    /** Returns the edits that call a stage {@code name}: where it is named, and where later stages refer to it. */
    public static List<TextEdit> edits(Stage stage, Word old, String name, RuleContext context) {
        List<TextEdit> edits = new ArrayList<>();
        edits.add(TextEdit.replace(old.span(), name));
        List<Stage> stages = context.graph().stages();
        for (Stage later : stages.subList(stage.index() + 1, stages.size())) {
            references(later, old.raw(), name, edits);
        }
        return edits;
    }

    private static void references(Stage stage, String old, String name, List<TextEdit> edits) {
        if (stage.from() != null && stage.from().image().raw().equals(old)) {
            edits.add(TextEdit.replace(stage.from().image().span(), name));
        }
        for (Instruction instruction : stage.instructions()) {
            for (Flag flag : instruction.flags()) {
                Word value = flag.value();
                if (value != null && flag.name().equals("from") && value.raw().equals(old)) {
                    edits.add(TextEdit.replace(value.span(), name));
                } else if (value != null && flag.name().equals("mount")) {
                    int at = (value.raw() + ",").indexOf("from=" + old + ",");
                    int start = value.span().start() + at + "from=".length();
                    if (at >= 0 && value.raw().length() == value.span().length()) {
                        edits.add(TextEdit.replace(new Span(start, start + old.length()), name));
                    }
                }
            }
        }
    }
}
