package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A user with a large number, for whom useradd writes log files that reach up to that number. */
public final class UseraddHighUid extends NodeRule<Instruction.Run> {
    public UseraddHighUid() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "useradd-high-uid",
                                "useradd writes huge log files for a large user number",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("DL3046", "DF064"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        RunCommands commands = context.commands();
        List<Finding> findings = new ArrayList<>();
        for (Invocation invocation : commands.invocations()) {
            ShellWord number =
                    invocation.program().equals("useradd") ? UseraddOptions.largeNumber(invocation, commands) : null;
            if (number != null) {
                findings.add(finding(
                        number.span(),
                        "useradd makes /var/log/lastlog and faillog long enough for this number, which some builders store"
                                + " in full: gigabytes of zeros; add --no-log-init",
                        Fix.of(
                                "add --no-log-init",
                                Applicability.SAFE,
                                RunEdits.argument(run, invocation.programWord(), "--no-log-init"))));
            }
        }
        return findings;
    }
}
