package dev.jslim.rules.packages.rpm;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.CacheLeftRule;

/** The metadata that zypper fetched stays in a layer of the final image. */
public final class ZypperCacheLeft extends CacheLeftRule {
    public ZypperCacheLeft() {
        super(RuleInfo.of(
                        "zypper-cache-left",
                        "The cache of zypper stays in the image",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.SAFE)
                .same("DL3036")
                .broader("DS-0020", "S6587"));
    }

    @Override
    protected boolean fits(PackageCall call, RuleContext context) {
        return call.manager() == PackageManager.ZYPPER;
    }

    @Override
    protected Cache.Kind kind() {
        return Cache.Kind.INDEX;
    }

    @Override
    protected String cleaning(PackageCall call) {
        return "zypper clean --all";
    }

    @Override
    protected String left(PackageCall call) {
        return "zypper keeps the metadata of its repositories, tens of megabytes, in this layer";
    }
}
