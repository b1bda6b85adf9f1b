package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;

/** {@code RUN --security=insecure}. */
public final class RunInsecureSandbox extends RunFlagRule {
    public RunInsecureSandbox() {
        super(
                RuleInfo.of(
                                "run-insecure-sandbox",
                                "A RUN leaves the sandbox of the builder",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S6502"),
                "security",
                "insecure",
                "this RUN has all capabilities and no sandbox, so whatever it downloads may take over the builder");
    }
}
