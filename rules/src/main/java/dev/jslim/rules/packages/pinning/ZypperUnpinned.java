package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UnpinnedRule;

/** {@code zypper install} without versions. */
public final class ZypperUnpinned extends UnpinnedRule {
    public ZypperUnpinned() {
        super(
                RuleInfo.of(
                                "zypper-unpinned",
                                "Packages of zypper have no version",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .same("DL3037"),
                "=VERSION");
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.ZYPPER && call.installs() && !call.has("-t", "--type");
    }
}
