package dev.jslim.rules.packages.rpm;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.rules.packages.family.MissingYesRule;

/** A call of dnf, microdnf or tdnf that would stop and ask. */
public final class DnfMissingYes extends MissingYesRule {
    public DnfMissingYes() {
        super(
                RuleInfo.of(
                                "dnf-missing-yes",
                                "dnf would ask for confirmation",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .narrower("DL3038")
                        .broader("S6584"),
                "-y");
    }

    @Override
    protected boolean asks(PackageCall call) {
        return call.manager() == PackageManager.YUM
                && !call.invocation().program().equals("yum")
                && Rpm.asks(call);
    }

    @Override
    protected boolean answered(PackageCall call, RuleContext context) {
        return Rpm.isAnswered(call, context);
    }

    @Override
    protected ShellWord place(PackageCall call) {
        return call.verbWord();
    }
}
