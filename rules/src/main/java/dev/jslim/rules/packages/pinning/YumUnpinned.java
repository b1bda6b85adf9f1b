package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UnpinnedRule;

/** {@code yum install} without versions. */
public final class YumUnpinned extends UnpinnedRule {
    public YumUnpinned() {
        super(
                RuleInfo.of(
                                "yum-unpinned",
                                "Packages of yum have no version",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .same("DL3033"),
                "-VERSION");
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.installs() && call.invocation().program().equals("yum");
    }

    @Override
    protected boolean unpinned(PackageCall call, PackageSpec spec) {
        // A module without a stream is as open as a package without a version; a group has no versions.
        boolean module = call.verb().startsWith("module") && spec.kind() == PackageSpec.Kind.GROUP;
        return super.unpinned(call, spec) || (module && spec.version() instanceof Resolution.Absent);
    }
}
