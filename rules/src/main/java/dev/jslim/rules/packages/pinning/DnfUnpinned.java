package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UnpinnedRule;

/** {@code dnf install} without versions, also with microdnf and tdnf. */
public final class DnfUnpinned extends UnpinnedRule {
    public DnfUnpinned() {
        super(
                RuleInfo.of(
                                "dnf-unpinned",
                                "Packages of dnf have no version",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .same("DL3041"),
                "-VERSION");
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.YUM
                && call.installs()
                && !call.invocation().program().equals("yum");
    }

    @Override
    protected boolean unpinned(PackageCall call, PackageSpec spec) {
        // A module without a stream is as open as a package without a version; a group has no versions.
        boolean module = call.verb().startsWith("module") && spec.kind() == PackageSpec.Kind.GROUP;
        return super.unpinned(call, spec) || (module && spec.version() instanceof Resolution.Absent);
    }
}
