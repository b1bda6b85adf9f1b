package dev.jslim.analyzer.lint;

import dev.jslim.grammar.parse.SyntaxProblem;
import java.util.List;
import java.util.Set;

/** The rules under which syntax problems are reported; the parser finds them. */
public final class SyntaxRule {
    /** What the builder would refuse. */
    public static final RuleInfo INFO = new RuleInfo(
            "syntax",
            "The builder would refuse the file here",
            RuleInfo.Category.CORRECTNESS,
            Severity.ERROR,
            RuleInfo.Status.STABLE,
            Preset.RECOMMENDED,
            "0.1.0",
            RuleInfo.Fixability.NONE,
            List.of(Alias.same("DL1000"), Alias.same("S2260"), Alias.same("syntax-error"), Alias.narrower("DL3061")),
            Set.of());

    /** Flags that BuildKit does not know. */
    public static final RuleInfo FLAG_UNKNOWN =
            RuleInfo.of("flag-unknown", "BuildKit knows no such flag", RuleInfo.Category.CORRECTNESS, Severity.ERROR);

    /** What ONBUILD must not wrap. */
    public static final RuleInfo ONBUILD_TRIGGER_FORBIDDEN = RuleInfo.of(
                    "onbuild-trigger-forbidden",
                    "ONBUILD wraps what it must not",
                    RuleInfo.Category.CORRECTNESS,
                    Severity.ERROR)
            .same("DL3043");

    /** Shell text that no rule could look into. */
    public static final RuleInfo SHELL_NOT_UNDERSTOOD = RuleInfo.of(
            "shell-not-understood",
            "A part of a script was not understood and not looked at",
            RuleInfo.Category.SHELL,
            Severity.INFO);

    private static final List<RuleInfo> ALL =
            List.of(INFO, FLAG_UNKNOWN, ONBUILD_TRIGGER_FORBIDDEN, SHELL_NOT_UNDERSTOOD);

    private SyntaxRule() {}

    /** Returns all of them. */
    static List<RuleInfo> all() {
        return ALL;
    }

    /** Returns the one that reports a problem. */
    static RuleInfo of(SyntaxProblem problem) {
        return switch (problem.kind()) {
            case REFUSED -> INFO;
            case FORBIDDEN_TRIGGER -> ONBUILD_TRIGGER_FORBIDDEN;
            case UNKNOWN_FLAG -> FLAG_UNKNOWN;
            case NOT_UNDERSTOOD -> SHELL_NOT_UNDERSTOOD;
        };
    }
}
