package dev.jslim.rules.packages.language;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.PackageAction;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.CacheLeftRule;

/** The download cache of yarn stays in a layer of the final image. */
public final class YarnCacheLeft extends CacheLeftRule {
    public YarnCacheLeft() {
        super(RuleInfo.of(
                        "yarn-cache-left",
                        "The cache of yarn stays in the image",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.SAFE)
                .same("DL3060", "DF055")
                .broader("S6587"));
    }

    @Override
    protected boolean fits(PackageCall call, RuleContext context) {
        return call.manager() == PackageManager.YARN && (call.installs() || call.action() == PackageAction.UPGRADE);
    }

    @Override
    protected Cache.Kind kind() {
        return Cache.Kind.PACKAGES;
    }

    @Override
    protected String cleaning(PackageCall call) {
        return "yarn cache clean";
    }

    @Override
    protected String left(PackageCall call) {
        return "yarn keeps what it downloaded in its cache, and it stays in this layer, often as large as node_modules itself";
    }
}
