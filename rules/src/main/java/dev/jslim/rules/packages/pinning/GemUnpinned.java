package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UnpinnedRule;

/** {@code gem install} without versions. */
public final class GemUnpinned extends UnpinnedRule {
    public GemUnpinned() {
        super(
                RuleInfo.of("gem-unpinned", "Gems have no version", RuleInfo.Category.PACKAGE_MANAGER, Severity.WARNING)
                        .in(Preset.STRICT)
                        .same("DL3028", "DF053"),
                ":VERSION");
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.GEM && call.installs();
    }
}
