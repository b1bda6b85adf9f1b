package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.rules.packages.family.CallRule;
import java.util.List;

/** jemalloc is installed, but nothing loads it. */
public final class JemallocNotPreloaded extends CallRule {
    public JemallocNotPreloaded() {
        super(RuleInfo.of(
                        "jemalloc-not-preloaded",
                        "jemalloc is installed and never loaded",
                        RuleInfo.Category.ECOSYSTEM,
                        Severity.WARNING)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(Preset.STRICT));
    }

    @Override
    protected List<Finding> check(PackageCall call, RuleContext context) {
        if (!call.installs() || !call.manager().isSystem() || !context.ships()) {
            return List.of();
        }
        for (PackageSpec spec : context.commands().specs(call)) {
            String name = spec.name().orElse("");
            boolean allocator = name.equals("libjemalloc2") || name.equals("libjemalloc1") || name.equals("jemalloc");
            if (allocator && !isUsed(context)) {
                TextEdit edit = TextEdit.insert(
                        context.commands().run().span().end(),
                        context.source().lineBreak() + "ENV LD_PRELOAD=libjemalloc.so.2");
                boolean known = name.equals("libjemalloc2") && !context.onBuild();
                return found(
                        spec.span(),
                        name
                                + " is installed, but an allocator does nothing until a program loads it; set LD_PRELOAD, or do not"
                                + " install it",
                        known ? List.of(Fix.of("preload it", Applicability.UNSAFE, edit)) : List.of());
            }
        }
        return List.of();
    }

    private static boolean isUsed(RuleContext context) {
        return Mentions.of(context).any("LD_PRELOAD", "ld.so.preload", "with-jemalloc", "-ljemalloc");
    }
}
