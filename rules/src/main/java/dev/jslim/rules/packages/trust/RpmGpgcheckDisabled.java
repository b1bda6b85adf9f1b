package dev.jslim.rules.packages.trust;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.ForbiddenOptionRule;

/** yum, dnf, microdnf, tdnf or zypper is told not to check signatures. */
public final class RpmGpgcheckDisabled extends ForbiddenOptionRule {
    public RpmGpgcheckDisabled() {
        super(RuleInfo.of(
                        "rpm-gpgcheck-disabled",
                        "Packages are installed without checking who made them",
                        RuleInfo.Category.SECURITY,
                        Severity.ERROR)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .narrower("CKV2_DOCKER_9"));
    }

    @Override
    protected boolean forbidden(PackageCall call, PackageCall.Option option) {
        String name = option.name();
        String value = option.value();
        boolean zypper = call.manager() == PackageManager.ZYPPER
                && (name.startsWith("--no-gpg-checks") || name.startsWith("--allow-unsigned-rpm"));
        boolean setting = name.equals("--setopt") && value != null && Settings.isOff(value, "gpgcheck");
        boolean dnf = call.manager() == PackageManager.YUM
                && (name.equals("--nogpgcheck") || name.equals("--no-gpgchecks") || setting);
        return dnf || zypper;
    }

    @Override
    protected String message(String option) {
        return option
                + " installs packages whose signature is missing or wrong, so whoever sits on the way to the mirror decides"
                + " what is in the image; delete it, and import the repository's key";
    }
}
