package dev.jslim.rules.packages.pinning;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.UnpinnedRule;

/** {@code go install}, {@code go run} or {@code go get} of a tool without a version. */
public final class GoUnpinned extends UnpinnedRule {
    /** Names that are no module: packages of the main module, or of the standard library. */
    private static final String OWN = " all cmd std tool work ";

    public GoUnpinned() {
        super(
                RuleInfo.of(
                                "go-unpinned",
                                "Go tools have no version",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.WARNING)
                        .in(Preset.STRICT)
                        .same("DL3062", "DF054"),
                "@VERSION");
    }

    @Override
    protected boolean fits(PackageCall call) {
        return call.manager() == PackageManager.GO
                && (call.installs() || call.verb().equals("run"));
    }

    @Override
    protected boolean unpinned(PackageCall call, PackageSpec spec) {
        String name = spec.name().orElse("");
        boolean own = OWN.contains(" " + name + " ") || name.startsWith("cmd/");
        boolean open =
                spec.version() instanceof Resolution.Absent || spec.version().is("latest");
        return open && !own && (spec.kind() == PackageSpec.Kind.REGISTRY || spec.kind() == PackageSpec.Kind.VCS);
    }
}
