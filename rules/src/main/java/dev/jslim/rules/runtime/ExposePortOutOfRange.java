package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Integers;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** A port that no protocol has. */
public final class ExposePortOutOfRange extends NodeRule<Instruction.Expose> {
    private static final int LARGEST = 65_535;

    public ExposePortOutOfRange() {
        super(
                Instruction.Expose.class,
                RuleInfo.of(
                                "expose-port-out-of-range",
                                "There is no such port",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .same("DL3011", "DS-0008"));
    }

    @Override
    public List<Finding> check(Instruction.Expose expose, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Word word : expose.ports()) {
            if (context.expand(word) instanceof Resolution.Resolved(String text) && isTooLarge(text)) {
                findings.add(finding(
                        word.span(),
                        "ports end at 65535, so the builder refuses " + text + "; write the port that the application"
                                + " listens on"));
            }
        }
        return findings;
    }

    private static boolean isTooLarge(String text) {
        int slash = text.indexOf('/');
        String range = slash < 0 ? text : text.substring(0, slash);
        int dash = range.indexOf('-');
        String first = dash < 0 ? range : range.substring(0, dash);
        String last = dash < 0 ? range : range.substring(dash + 1);
        return Integers.parse(first) > LARGEST || Integers.parse(last) > LARGEST;
    }
}
