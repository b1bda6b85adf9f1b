package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A RUN calls the same installer twice in a row. */
public final class InstallSplit extends NodeRule<Instruction.Run> {
    public InstallSplit() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "install-split",
                                "Two installations in a row could be one",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        PackageCall before = null;
        for (Command.Simple command : context.commands().simple()) {
            PackageCall call = context.commands().packageCall(command);
            if (before != null && call != null && InstallPair.fits(before, call)) {
                findings.add(finding(
                        call.verbWord().span(),
                        call.invocation().program() + " " + call.verb()
                                + " ran with the same options just before, and resolves and locks everything anew; name all"
                                + " packages in one call",
                        InstallPair.fixes(before, call, context)));
            }
            before = call;
        }
        return findings;
    }
}
