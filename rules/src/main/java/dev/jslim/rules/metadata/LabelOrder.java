package dev.jslim.rules.metadata;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;

/** The pairs of a LABEL that are not sorted by key. */
public final class LabelOrder extends NodeRule<Instruction.Label> {
    public LabelOrder() {
        super(
                Instruction.Label.class,
                RuleInfo.of("label-order", "Labels are not sorted", RuleInfo.Category.STYLE, Severity.STYLE)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Instruction.Label label, RuleContext context) {
        List<KeyValue> pairs = label.pairs();
        List<KeyValue> sorted = new ArrayList<>(pairs);
        sorted.sort((a, b) -> a.key().raw().compareTo(b.key().raw()));
        int at = 0;
        while (at < pairs.size() && pairs.get(at).equals(sorted.get(at))) {
            at++;
        }
        if (at == pairs.size()) {
            return List.of();
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int i = at; i < pairs.size(); i++) {
            if (!pairs.get(i).equals(sorted.get(i))) {
                edits.add(TextEdit.replace(
                        pairs.get(i).span(),
                        context.source().slice(sorted.get(i).span())));
            }
        }
        String message =
                "the keys are not in the order of the alphabet, so two edits collide and doubles hide; sort them";
        boolean simple = !context.hasComments(label);
        return simple
                ? found(
                        pairs.get(at).key().span(),
                        message,
                        new Fix("sort the labels", Applicability.SAFE, edits, null))
                : found(pairs.get(at).key().span(), message);
    }
}
