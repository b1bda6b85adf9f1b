package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A RUN that begins by changing the directory, or ends so, which has no effect. */
public final class CdInsteadOfWorkdir extends NodeRule<Instruction.Run> {
    public CdInsteadOfWorkdir() {
        super(
                Instruction.Run.class,
                RuleInfo.of("cd-instead-of-workdir", "RUN begins with cd", RuleInfo.Category.SHELL, Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT)
                        .broader("DL3003", "S6597", "DS-0013"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        RunCommands commands = context.commands();
        if (!(run.form() instanceof CommandForm.ShellForm shell)
                || !run.heredocs().isEmpty()
                || shell.script().commands().isEmpty()) {
            return List.of();
        }
        List<Command> all = shell.script().commands();
        Command head =
                all.getFirst() instanceof Command.AndOr list ? list.commands().getFirst() : all.getFirst();
        Command tail =
                all.getLast() instanceof Command.AndOr list ? list.commands().getLast() : all.getLast();
        boolean alone = head.span().equals(tail.span());
        List<Finding> findings = new ArrayList<>();
        String directory = CdFix.directory(head, commands);
        if (!directory.isEmpty() && !(!alone && temporary(directory, commands))) {
            findings.add(
                    alone
                            ? finding(
                                    head.span(),
                                    "cd ends with this RUN and has no effect on the next instruction; use WORKDIR "
                                            + directory)
                            : finding(
                                    head.span(),
                                    "the directory of this RUN is hidden in its command and forgotten afterwards; WORKDIR "
                                            + directory + " says it once, for all that follows",
                                    CdFix.of(run, all, directory, context)));
        }
        String last = alone ? "" : CdFix.directory(tail, commands);
        if (!last.isEmpty()) {
            findings.add(finding(
                    tail.span(),
                    "cd at the end has no effect: the next instruction begins in the directory of WORKDIR again; remove it, or use WORKDIR "
                            + last));
        }
        return findings;
    }

    private static boolean temporary(String directory, RunCommands commands) {
        return directory.startsWith("/tmp") || directory.startsWith("/var/tmp") || commands.removes(directory);
    }
}
