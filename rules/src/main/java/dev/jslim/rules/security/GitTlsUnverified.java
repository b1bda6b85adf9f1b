package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;

/** {@code GIT_SSL_NO_VERIFY}, which git obeys whatever its value says, if there is one that is not false. */
public final class GitTlsUnverified extends UnverifiedTlsVariable {
    public GitTlsUnverified() {
        super(
                RuleInfo.of(
                                "git-tls-unverified",
                                "git is told not to verify who answers",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .same("CKV2_DOCKER_14"),
                "GIT_SSL_NO_VERIFY",
                "git");
    }

    @Override
    boolean switchesOff(String value) {
        return !value.isEmpty()
                && !value.equals("0")
                && !value.equalsIgnoreCase("false")
                && !value.equalsIgnoreCase("no");
    }
}
