package dev.jslim.rules.packages;

import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.command.CacheUse;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A cache mount for a package manager that keeps its cache elsewhere. */
public final class MountTargetMismatch extends NodeRule<Instruction.Run> {
    public MountTargetMismatch() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "mount-target-mismatch",
                                "A cache is mounted where the package manager has none",
                                RuleInfo.Category.CACHE_ORDER,
                                Severity.WARNING)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        List<CacheUse> uses = MissedCache.distinct(context.commands());
        for (Mount mount : context.commands().mounts()) {
            String target = mount.target();
            boolean literal = target.startsWith("/") && target.indexOf('$') < 0;
            CacheUse missed = literal && mount.type().equals("cache") ? MissedCache.of(target, uses) : null;
            if (missed != null) {
                String program = missed.call().invocation().program();
                findings.add(finding(
                        mount.span(),
                        program + " keeps its cache in "
                                + String.join(" or ", missed.cache().paths()) + " when this user runs it, so"
                                + " that the mount at " + target + " stays empty; mount it there"));
            }
        }
        return findings;
    }
}
