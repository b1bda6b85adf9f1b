package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;

/** {@code PYTHONHTTPSVERIFY=0}, which the {@code ssl} module of Python 2.7 and some distributions obey (PEP 493). */
public final class PythonTlsUnverified extends UnverifiedTlsVariable {
    public PythonTlsUnverified() {
        super(
                RuleInfo.of(
                                "python-tls-unverified",
                                "Python is told not to verify who answers",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .same("CKV2_DOCKER_5"),
                "PYTHONHTTPSVERIFY",
                "Python");
    }

    @Override
    boolean switchesOff(String value) {
        return value.equals("0");
    }
}
