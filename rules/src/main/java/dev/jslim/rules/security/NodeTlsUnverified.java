package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;

/** {@code NODE_TLS_REJECT_UNAUTHORIZED=0}. */
public final class NodeTlsUnverified extends UnverifiedTlsVariable {
    public NodeTlsUnverified() {
        super(
                RuleInfo.of(
                                "node-tls-unverified",
                                "Node.js is told not to verify who answers",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .same("CKV2_DOCKER_6"),
                "NODE_TLS_REJECT_UNAUTHORIZED",
                "Node.js");
    }

    @Override
    boolean switchesOff(String value) {
        return value.equals("0");
    }
}
