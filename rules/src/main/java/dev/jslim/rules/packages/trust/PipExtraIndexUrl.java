package dev.jslim.rules.packages.trust;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.ForbiddenOptionRule;

/** pip takes a package from whichever of two indexes has the higher version. */
public final class PipExtraIndexUrl extends ForbiddenOptionRule {
    public PipExtraIndexUrl() {
        super(RuleInfo.of("pip-extra-index-url", "pip mixes two indexes", RuleInfo.Category.SECURITY, Severity.WARNING)
                .in(Preset.STRICT));
    }

    @Override
    protected boolean forbidden(PackageCall call, PackageCall.Option option) {
        return call.manager() == PackageManager.PIP
                && option.name().equals("--extra-index-url")
                && !call.has("--require-hashes", "--no-index", "--no-deps");
    }

    @Override
    protected boolean forbidden(String variable, String value) {
        return variable.equals("PIP_EXTRA_INDEX_URL") && !value.isEmpty();
    }

    @Override
    protected String message(String option) {
        return "pip takes each package from whichever index has the higher version, so that anybody can publish a package of the"
                + " name of a private one and have it installed; use one --index-url that serves both, or --require-hashes";
    }
}
