package dev.jslim.rules.correctness;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.List;

/** {@code ENV name value} without an equals sign. */
public final class KeyValueLegacyForm extends NodeRule<Instruction> {
    public KeyValueLegacyForm() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "key-value-legacy-form",
                                "ENV or LABEL is written without an equals sign",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("LegacyKeyValueFormat"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        List<KeyValue> pairs = instruction instanceof Instruction.Env env
                ? env.pairs()
                : instruction instanceof Instruction.Label label ? label.pairs() : List.of();
        if (pairs.size() != 1 || !pairs.getFirst().legacy() || KeyValueSpaceBeforeEquals.pair(instruction) != null) {
            return List.of();
        }
        KeyValue pair = pairs.getFirst();
        String key = pair.key().raw();
        String raw = context.source().slice(pair.value().span());
        String message =
                "a name and a value separated by a blank are deprecated, and only one pair fits on a line; write " + key
                        + "=…";
        boolean special = hasAny("\"'\\\n", raw);
        boolean plain = !special && !hasAny(" \t", raw);
        if (raw.isEmpty() || special || context.dockerfile().escape() != '\\') {
            return found(pair.span(), message);
        }
        String text = key + "=" + (plain ? raw : "\"" + raw + "\"");
        return found(
                pair.span(),
                message,
                Fix.of("write an equals sign", Applicability.SAFE, TextEdit.replace(pair.span(), text)));
    }

    private static boolean hasAny(String characters, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
