package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.CacheUse;
import dev.jslim.analyzer.command.PackageAction;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A cache mount, and a command or option that keeps it empty. */
public final class CacheMountAndCleanFight extends NodeRule<Instruction.Run> {
    public CacheMountAndCleanFight() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "cache-mount-and-clean-fight",
                                "A mounted cache is emptied or switched off",
                                RuleInfo.Category.CACHE_ORDER,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        RunCommands commands = context.commands();
        List<Finding> findings = new ArrayList<>();
        Set<Span> told = new HashSet<>();
        Set<PackageManager> kept = new HashSet<>();
        for (CacheUse use : commands.mounts().isEmpty() ? List.<CacheUse>of() : commands.cacheUses()) {
            String target = Targets.mounted(use, commands);
            PackageCall.Option off = target == null ? null : CacheFight.off(use);
            if (target != null && off != null && told.add(off.word().span())) {
                findings.add(finding(
                        off.word().span(),
                        off.name() + " switches off the cache that is mounted at " + target
                                + " to be filled; delete the option",
                        CacheFight.withoutOption(use, off, context)));
            } else if (target != null
                    && CacheFight.keeps(use)
                    && kept.add(use.call().manager())) {
                cleaners(use.call().manager(), target, context, findings);
            }
        }
        return findings;
    }

    private void cleaners(PackageManager manager, String target, RuleContext context, List<Finding> findings) {
        for (PackageCall call : context.commands().packageCalls()) {
            if (call.manager() == manager && call.action() == PackageAction.CLEAN) {
                findings.add(finding(
                        call.invocation().command().span(),
                        call.invocation().program() + " " + call.verb() + " empties the cache that is mounted at "
                                + target + " to be kept; delete the command",
                        CacheFight.withoutCommand(call, context)));
            }
        }
    }
}
