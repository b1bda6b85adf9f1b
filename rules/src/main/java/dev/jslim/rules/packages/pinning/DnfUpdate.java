package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.command.PackageAction;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UpgradeRule;

/** {@code dnf upgrade} in a build, also with microdnf and tdnf. */
public final class DnfUpdate extends UpgradeRule {
    public DnfUpdate() {
        super(RuleInfo.of(
                        "dnf-update",
                        "dnf upgrades all packages of the base image",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(Preset.ALL)
                .same("DL3039"));
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.YUM
                && call.action() == PackageAction.UPGRADE
                && !call.invocation().program().equals("yum");
    }
}
