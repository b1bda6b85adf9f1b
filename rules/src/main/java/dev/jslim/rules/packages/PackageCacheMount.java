package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.CacheUse;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** Downloads that a cache mount would keep between builds. */
public final class PackageCacheMount extends NodeRule<Instruction.Run> {
    public PackageCacheMount() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "package-cache-mount",
                                "Downloads could be kept between builds",
                                RuleInfo.Category.CACHE_ORDER,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.ALL));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        for (CacheUse use : context.commands().cacheUses()) {
            PackageCall call = use.call();
            List<String> paths = use.cache().paths();
            boolean language = !call.manager().isSystem() && call.operands().isEmpty();
            if (use.kept() && language && use.cache().kind() == Cache.Kind.PACKAGES && paths.size() == 1) {
                String path = paths.getFirst();
                boolean known = path.startsWith("/")
                        && !context.onBuild()
                        && run.heredocs().isEmpty();
                TextEdit edit = TextEdit.insert(run.keyword().span().end(), " --mount=type=cache,target=" + path);
                return found(
                        call.verbWord().span(),
                        call.invocation().program()
                                + " downloads everything again whenever this RUN is run; keep its cache in " + path
                                + " between builds with RUN --mount=type=cache, and out of the layer, too",
                        known ? List.of(Fix.of("mount a cache", Applicability.UNSAFE, edit)) : List.of());
            }
        }
        return List.of();
    }
}
