package dev.jslim.rules.metadata;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.List;

/** Edits on the pairs of LABEL. */
final class LabelEdits {
    private LabelEdits() {}

    /** Returns a fix that deletes one pair of a label, or none where that would lose a comment or leave an ONBUILD without trigger. */
    static List<Fix> removal(
            Instruction.Label label, KeyValue pair, String title, Applicability applicability, RuleContext context) {
        List<KeyValue> pairs = label.pairs();
        if (context.hasComments(label) || (pairs.size() == 1 && context.onBuild())) {
            return List.of();
        }
        int at = pairs.indexOf(pair);
        TextEdit edit = pairs.size() == 1
                ? context.removal(label)
                : at + 1 < pairs.size()
                        ? TextEdit.delete(new Span(
                                pair.span().start(), pairs.get(at + 1).span().start()))
                        : TextEdit.delete(new Span(
                                pairs.get(at - 1).span().end(), pair.span().end()));
        // Two neighbours deleted in one round would leave what stands between them.
        return List.of(new Fix(
                title, applicability, List.of(edit), "label-" + label.span().start()));
    }
}
