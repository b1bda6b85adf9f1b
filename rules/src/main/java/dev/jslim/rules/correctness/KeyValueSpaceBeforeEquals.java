package dev.jslim.rules.correctness;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ENV NAME =value} and {@code ENV NAME = value}: the equals sign becomes part of the value. */
public final class KeyValueSpaceBeforeEquals extends NodeRule<Instruction> {
    public KeyValueSpaceBeforeEquals() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "key-value-space-before-equals",
                                "A blank before the equals sign makes it part of the value",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S6574")
                        .narrower("LegacyKeyValueFormat"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        KeyValue pair = pair(instruction);
        if (pair == null) {
            return List.of();
        }
        String value = context.source().slice(pair.value().span());
        String message = "the blank before the equals sign makes it part of the value: "
                + pair.key().raw() + " becomes '" + value + "'; write the pair without blanks";
        int begin = pair.value().span().start() + 1;
        String text = context.source().text();
        while (begin < pair.value().span().end() && (text.charAt(begin) == ' ' || text.charAt(begin) == '\t')) {
            begin++;
        }
        String rest = text.substring(begin, pair.value().span().end());
        Span gap = new Span(pair.key().span().end(), begin);
        // A value of several words was one value so far; without quotes it would become several pairs.
        boolean plain = !rest.isEmpty() && rest.indexOf(' ') < 0 && rest.indexOf('\t') < 0 && rest.indexOf('\n') < 0;
        boolean oneLine = context.source().slice(gap).indexOf('\n') < 0;
        return plain && oneLine
                ? found(gap, message, Fix.of("leave the blanks out", Applicability.UNSAFE, TextEdit.replace(gap, "=")))
                : found(gap, message);
    }

    /** Returns the pair that is meant, or null. */
    static @Nullable KeyValue pair(Instruction instruction) {
        List<KeyValue> pairs = instruction instanceof Instruction.Env env
                ? env.pairs()
                : instruction instanceof Instruction.Label label ? label.pairs() : List.of();
        KeyValue first = pairs.size() == 1 ? pairs.getFirst() : null;
        return first != null && first.legacy() && first.value().raw().startsWith("=") ? first : null;
    }
}
