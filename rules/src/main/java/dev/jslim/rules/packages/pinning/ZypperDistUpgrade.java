package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UpgradeRule;

/** {@code zypper dist-upgrade} in a build. */
public final class ZypperDistUpgrade extends UpgradeRule {
    public ZypperDistUpgrade() {
        super(RuleInfo.of(
                        "zypper-dist-upgrade",
                        "The distribution is upgraded during the build",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.WARNING)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(Preset.STRICT)
                .same("DL3035"));
    }

    @Override
    protected boolean fits(PackageCall call) {
        return is(call);
    }

    static boolean is(PackageCall call) {
        return call.manager() == PackageManager.ZYPPER
                && (call.verb().equals("dist-upgrade") || call.verb().equals("dup"));
    }
}
