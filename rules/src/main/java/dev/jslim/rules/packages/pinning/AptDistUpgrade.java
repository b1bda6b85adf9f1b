package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UpgradeRule;

/** {@code apt-get dist-upgrade} in a build. */
public final class AptDistUpgrade extends UpgradeRule {
    public AptDistUpgrade() {
        super(RuleInfo.of(
                        "apt-dist-upgrade",
                        "The distribution is upgraded during the build",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.WARNING)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(Preset.STRICT)
                .same("DS-0024", "DKL-DI-0003")
                .narrower("DL3005"));
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.APT_GET
                && (call.verb().equals("dist-upgrade") || call.verb().equals("full-upgrade"));
    }
}
