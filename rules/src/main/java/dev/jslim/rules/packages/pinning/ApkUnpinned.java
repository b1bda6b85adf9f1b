package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UnpinnedRule;

/** {@code apk add} without version constraints. */
public final class ApkUnpinned extends UnpinnedRule {
    public ApkUnpinned() {
        super(
                RuleInfo.of(
                                "apk-unpinned",
                                "Packages of apk have no version",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .same("DL3018", "DF052"),
                "~VERSION");
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.APK && call.installs();
    }
}
