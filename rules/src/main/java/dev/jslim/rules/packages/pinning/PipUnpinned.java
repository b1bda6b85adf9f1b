package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UnpinnedRule;

/** {@code pip install} of named packages without versions, constraints or lock. */
public final class PipUnpinned extends UnpinnedRule {
    public PipUnpinned() {
        super(
                RuleInfo.of(
                                "pip-unpinned",
                                "Python packages have no version",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.WARNING)
                        .in(Preset.STRICT)
                        .same("DL3013", "DF051"),
                "==VERSION");
    }

    @Override
    protected boolean fits(PackageCall call) {
        boolean pip = call.manager() == PackageManager.PIP || call.manager() == PackageManager.PIPX;
        boolean installs = call.verb().equals("install") || call.verb().equals("inject");
        return pip && installs && !call.has("-c", "--constraint", "--require-hashes", "--no-index");
    }

    @Override
    protected boolean unpinned(PackageCall call, PackageSpec spec) {
        boolean remote = spec.kind() == PackageSpec.Kind.VCS && spec.version() instanceof Resolution.Absent;
        return remote || super.unpinned(call, spec);
    }
}
