package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;

/** {@code RUN --network=host}. */
public final class RunHostNetwork extends RunFlagRule {
    public RunHostNetwork() {
        super(
                RuleInfo.of(
                                "run-host-network",
                                "A RUN joins the network of the builder",
                                RuleInfo.Category.SECURITY,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S6431"),
                "network",
                "host",
                "this RUN reaches everything that listens on the builder itself, its metadata service among it, and builders refuse it unless they are told"
                        + " to allow it");
    }
}
