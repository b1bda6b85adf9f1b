package dev.jslim.rules.packages.rpm;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.CacheLeftRule;

/** The metadata that yum fetched stays in a layer of the final image. */
public final class YumCacheLeft extends CacheLeftRule {
    public YumCacheLeft() {
        super(RuleInfo.of(
                        "yum-cache-left",
                        "The cache of yum stays in the image",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.SAFE)
                .same("DL3032", "DS-0015")
                .broader("S6587"));
    }

    @Override
    protected boolean fits(PackageCall call, RuleContext context) {
        return call.invocation().program().equals("yum");
    }

    @Override
    protected Cache.Kind kind() {
        return Cache.Kind.INDEX;
    }

    @Override
    protected String cleaning(PackageCall call) {
        return "yum clean all";
    }

    @Override
    protected String left(PackageCall call) {
        return "yum keeps the metadata of its repositories, tens of megabytes, in this layer";
    }
}
