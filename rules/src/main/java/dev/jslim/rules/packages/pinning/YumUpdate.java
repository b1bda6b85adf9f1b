package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.command.PackageAction;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UpgradeRule;

/** {@code yum update} in a build. */
public final class YumUpdate extends UpgradeRule {
    public YumUpdate() {
        super(RuleInfo.of(
                        "yum-update",
                        "yum upgrades all packages of the base image",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(Preset.ALL)
                .same("DL3031"));
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.action() == PackageAction.UPGRADE
                && call.invocation().program().equals("yum");
    }
}
