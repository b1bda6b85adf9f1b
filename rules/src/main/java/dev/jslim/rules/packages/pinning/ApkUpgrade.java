package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UpgradeRule;

/** {@code apk upgrade} in a build. */
public final class ApkUpgrade extends UpgradeRule {
    public ApkUpgrade() {
        super(RuleInfo.of(
                        "apk-upgrade",
                        "apk upgrades all packages of the base image",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(Preset.ALL)
                .same("DL3017"));
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.APK && call.verb().equals("upgrade");
    }
}
