package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UnpinnedRule;

/** {@code apt-get install} without versions. */
public final class AptUnpinned extends UnpinnedRule {
    public AptUnpinned() {
        super(
                RuleInfo.of(
                                "apt-unpinned",
                                "Packages of apt have no version",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .same("DL3008", "DF005"),
                "=VERSION");
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.APT_GET && call.installs();
    }
}
