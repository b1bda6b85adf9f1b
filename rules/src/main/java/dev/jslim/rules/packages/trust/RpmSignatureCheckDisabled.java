package dev.jslim.rules.packages.trust;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.ForbiddenOptionRule;

/** rpm is told not to check digests or signatures. */
public final class RpmSignatureCheckDisabled extends ForbiddenOptionRule {
    private static final String OPTIONS = " --nosignature --nodigest --noverify --nofiledigest ";

    public RpmSignatureCheckDisabled() {
        super(RuleInfo.of(
                        "rpm-signature-check-disabled",
                        "rpm installs packages without checking who made them",
                        RuleInfo.Category.SECURITY,
                        Severity.ERROR)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("CKV2_DOCKER_10"));
    }

    @Override
    protected boolean forbidden(PackageCall call, PackageCall.Option option) {
        return call.manager() == PackageManager.RPM && call.installs() && OPTIONS.contains(" " + option.name() + " ");
    }

    @Override
    protected String message(String option) {
        return option
                + " installs a package that may have been changed on the way; delete it, and import the key of who built the"
                + " package with rpm --import";
    }
}
