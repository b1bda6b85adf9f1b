package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.CacheUse;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** The packages that apt downloaded stay in a layer, because what deletes them in images of Debian was switched off. */
public final class AptArchivesLeft extends NodeRule<Instruction.Run> {
    public AptArchivesLeft() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "apt-archives-left",
                                "Downloaded packages of apt stay in the image",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .narrower("DKL-DI-0005"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        boolean kept = context.ships()
                && (AptHistory.of(context).names("docker-clean", run.span().start())
                        || Apt.configures(context, "Keep-Downloaded-Packages"));
        for (CacheUse use : kept ? context.commands().cacheUses() : List.<CacheUse>of()) {
            boolean open = use.kept() || (use.state() == CacheUse.State.UNRESOLVED && use.by() == null);
            PackageCall call = use.call();
            if (Apt.is(call) && use.cache().kind() == Cache.Kind.PACKAGES && open) {
                String clean = call.invocation().sudo() == null ? "apt-get clean" : "sudo apt-get clean";
                TextEdit edit = RunEdits.append(context.dockerfile(), run, clean);
                return found(
                        call.verbWord().span(),
                        "apt keeps what it downloads here, because docker-clean is switched off above, and it stays in this layer; end"
                                + " the RUN with apt-get clean, or mount a cache at /var/cache/apt",
                        edit == null ? List.of() : List.of(Fix.of("add apt-get clean", Applicability.SAFE, edit)));
            }
        }
        return List.of();
    }
}
