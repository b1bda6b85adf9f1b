package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UnpinnedRule;

/** {@code npm install} of named packages without versions. */
public final class NpmUnpinned extends UnpinnedRule {
    public NpmUnpinned() {
        super(
                RuleInfo.of(
                                "npm-unpinned",
                                "npm packages have no version",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.WARNING)
                        .in(Preset.STRICT)
                        .narrower("DL3016"),
                "@VERSION");
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.NPM && call.installs();
    }

    @Override
    protected boolean unpinned(PackageCall call, PackageSpec spec) {
        boolean open =
                spec.version() instanceof Resolution.Absent || spec.version().is("latest");
        return open && (spec.kind() == PackageSpec.Kind.REGISTRY || spec.kind() == PackageSpec.Kind.VCS);
    }
}
