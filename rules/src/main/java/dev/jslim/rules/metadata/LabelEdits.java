package dev.jslim.rules.metadata;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.ListEdits;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.List;

/** Edits on the pairs of LABEL. */
final class LabelEdits {
    private LabelEdits() {}

    /** Returns a fix that deletes a pair of a label by its index, or none where that would lose a comment or leave an ONBUILD without trigger. */
    static List<Fix> removal(
            Instruction.Label label, int at, String title, Applicability applicability, RuleContext context) {
        List<KeyValue> pairs = label.pairs();
        if (context.hasComments(label) || (pairs.size() == 1 && context.onBuild())) {
            return List.of();
        }
        TextEdit edit = pairs.size() == 1 ? context.removal(label) : ListEdits.without(pairs, at);
        return List.of(Fix.of(title, applicability, edit));
    }
}
