package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.command.PackageAction;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UpgradeRule;

/** {@code zypper update} in a build. */
public final class ZypperUpdate extends UpgradeRule {
    public ZypperUpdate() {
        super(RuleInfo.of(
                        "zypper-update",
                        "zypper upgrades all packages of the base image",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(Preset.ALL));
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.ZYPPER
                && call.action() == PackageAction.UPGRADE
                && !ZypperDistUpgrade.is(call);
    }
}
