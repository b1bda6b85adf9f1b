package dev.jslim.rules.packages.trust;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.ForbiddenOptionRule;

/** apk is told to install packages that nobody vouches for. */
public final class ApkAllowUntrusted extends ForbiddenOptionRule {
    public ApkAllowUntrusted() {
        super(RuleInfo.of(
                        "apk-allow-untrusted",
                        "apk installs packages without checking who made them",
                        RuleInfo.Category.SECURITY,
                        Severity.ERROR)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("CKV2_DOCKER_7"));
    }

    @Override
    protected boolean forbidden(PackageCall call, PackageCall.Option option) {
        return call.manager() == PackageManager.APK && option.name().equals("--allow-untrusted");
    }

    @Override
    protected String message(String option) {
        return option
                + " installs packages whose signature is missing or wrong, so whoever sits on the way decides what is in the"
                + " image; delete it, and put the key of who built the package into /etc/apk/keys";
    }
}
