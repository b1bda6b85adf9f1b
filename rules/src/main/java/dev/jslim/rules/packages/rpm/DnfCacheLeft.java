package dev.jslim.rules.packages.rpm;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.CacheLeftRule;

/** The metadata that dnf, microdnf or tdnf fetched stays in a layer of the final image. */
public final class DnfCacheLeft extends CacheLeftRule {
    public DnfCacheLeft() {
        super(RuleInfo.of(
                        "dnf-cache-left",
                        "The cache of dnf stays in the image",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.SAFE)
                .same("DL3040", "DS-0019", "DS-0027")
                .broader("S6587"));
    }

    @Override
    protected boolean fits(PackageCall call, RuleContext context) {
        return call.manager() == PackageManager.YUM
                && !call.invocation().program().equals("yum");
    }

    @Override
    protected Cache.Kind kind() {
        return Cache.Kind.INDEX;
    }

    @Override
    protected String cleaning(PackageCall call) {
        return call.invocation().program() + " clean all";
    }

    @Override
    protected String left(PackageCall call) {
        return call.invocation().program()
                + " keeps the metadata of its repositories, tens of megabytes, in this layer";
    }
}
