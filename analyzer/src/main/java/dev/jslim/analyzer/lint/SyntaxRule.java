package dev.jslim.analyzer.lint;

import java.util.List;
import java.util.Set;

/** The rule under which syntax problems are reported; the parser finds them. */
public final class SyntaxRule {
    /** What is known of it. */
    public static final RuleInfo INFO = new RuleInfo(
            "syntax",
            "The builder would refuse the file here",
            RuleInfo.Category.CORRECTNESS,
            Severity.ERROR,
            RuleInfo.Status.STABLE,
            "0.1.0",
            RuleInfo.Fixability.NONE,
            List.of(Alias.same("DL1000"), Alias.same("S2260"), Alias.same("syntax-error")),
            Set.of());

    private SyntaxRule() {}
}
