package dev.jslim.rules.style;

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
import java.util.List;
import java.util.Locale;

/** FROM and AS in different letter case. */
public final class FromAsCasing extends NodeRule<Instruction.From> {
    public FromAsCasing() {
        super(
                Instruction.From.class,
                RuleInfo.of(
                                "from-as-casing",
                                "FROM and AS differ in letter case",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("FromAsCasing"));
    }

    @Override
    public List<Finding> check(Instruction.From from, RuleContext context) {
        if (from.as() == null) {
            return List.of();
        }
        String keyword = from.keyword().text();
        String as = from.as().text();
        boolean lower = keyword.equals(keyword.toLowerCase(Locale.ROOT));
        String wanted = lower ? "as" : "AS";
        // Which of the two is meant shows as soon as FROM is written in one way.
        boolean mixed = !lower && !keyword.equals(keyword.toUpperCase(Locale.ROOT));
        if (mixed || as.equals(wanted)) {
            return List.of();
        }
        return found(
                from.as().span(),
                keyword + " and " + as + " are written differently, which hides the second keyword; write " + wanted,
                Fix.of(
                        "write " + wanted,
                        Applicability.SAFE,
                        TextEdit.replace(from.as().span(), wanted)));
    }
}
