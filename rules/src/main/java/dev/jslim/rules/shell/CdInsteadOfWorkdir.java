package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A RUN that begins by changing the directory. */
public final class CdInsteadOfWorkdir extends NodeRule<Instruction.Run> {
    public CdInsteadOfWorkdir() {
        super(
                Instruction.Run.class,
                RuleInfo.of("cd-instead-of-workdir", "RUN begins with cd", RuleInfo.Category.SHELL, Severity.INFO)
                        .broader("DL3003", "S6597", "DS-0013"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        RunCommands commands = context.commands();
        if (!(run.form() instanceof CommandForm.ShellForm)
                || !run.heredocs().isEmpty()
                || commands.invocations().isEmpty()) {
            return List.of();
        }
        Invocation first = commands.invocations().getFirst();
        boolean leads =
                commands.simple().getFirst().span().equals(first.command().span())
                        && first.command().span().start() == run.form().span().start();
        String directory = first.argument(0);
        if (!leads || !first.program().equals("cd") || directory.isEmpty() || temporary(directory, commands)) {
            return List.of();
        }
        boolean alone = commands.simple().size() == 1;
        return found(
                first.command().span(),
                alone
                        ? "cd ends with this RUN and has no effect on the next instruction; use WORKDIR " + directory
                        : "the directory of this RUN is hidden in its command and forgotten afterwards; WORKDIR "
                                + directory + " says it once, for all that follows");
    }

    private static boolean temporary(String directory, RunCommands commands) {
        return directory.startsWith("/tmp") || directory.startsWith("/var/tmp") || commands.removes(directory);
    }
}
