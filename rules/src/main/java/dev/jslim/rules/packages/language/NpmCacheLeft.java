package dev.jslim.rules.packages.language;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.PackageAction;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.CacheLeftRule;

/** The download cache of npm stays in a layer of the final image. */
public final class NpmCacheLeft extends CacheLeftRule {
    public NpmCacheLeft() {
        super(RuleInfo.of(
                        "npm-cache-left",
                        "The cache of npm stays in the image",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.SAFE)
                .in(Preset.STRICT)
                .broader("S6587"));
    }

    @Override
    protected boolean fits(PackageCall call, RuleContext context) {
        boolean fills = call.installs() || call.action() == PackageAction.UPGRADE;
        // A cleaning that npm refuses is for another rule.
        return call.manager() == PackageManager.NPM
                && fills
                && NpmCacheCleanWithoutForce.in(context.commands()) == null;
    }

    @Override
    protected Cache.Kind kind() {
        return Cache.Kind.PACKAGES;
    }

    @Override
    protected String cleaning(PackageCall call) {
        return "npm cache clean --force";
    }

    @Override
    protected String left(PackageCall call) {
        return "npm keeps what it downloaded in its cache, and it stays in this layer";
    }
}
