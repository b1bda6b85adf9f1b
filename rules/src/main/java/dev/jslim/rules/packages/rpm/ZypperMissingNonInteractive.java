package dev.jslim.rules.packages.rpm;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.rules.packages.family.MissingYesRule;

/** A call of zypper that would stop and ask. */
public final class ZypperMissingNonInteractive extends MissingYesRule {
    public ZypperMissingNonInteractive() {
        super(
                RuleInfo.of(
                                "zypper-missing-non-interactive",
                                "zypper would ask for confirmation",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .narrower("DL3034")
                        .broader("S6584"),
                "--non-interactive");
    }

    @Override
    protected boolean asks(PackageCall call) {
        return call.manager() == PackageManager.ZYPPER && Rpm.asks(call);
    }

    @Override
    protected boolean answered(PackageCall call, RuleContext context) {
        PackageCall.Option early = call.option("-n");
        boolean global = early != null
                && early.word().span().start() < call.verbWord().span().start();
        return global || call.has("--non-interactive", "-y", "--no-confirm", "-D", "--dry-run");
    }

    @Override
    protected ShellWord place(PackageCall call) {
        return call.invocation().programWord();
    }
}
