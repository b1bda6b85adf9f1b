package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UpgradeRule;

/** {@code apt-get upgrade} in a build. */
public final class AptUpgrade extends UpgradeRule {
    public AptUpgrade() {
        super(RuleInfo.of(
                        "apt-upgrade",
                        "apt upgrades all packages of the base image",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(Preset.ALL)
                .same("DL3005"));
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.APT_GET
                && (call.verb().equals("upgrade") || call.verb().equals("safe-upgrade"));
    }
}
