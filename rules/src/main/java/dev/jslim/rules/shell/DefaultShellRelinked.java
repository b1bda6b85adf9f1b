package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.SourcePrinter;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;

/** Another shell linked over {@code /bin/sh}. */
public final class DefaultShellRelinked extends NodeRule<Command.Simple> {
    public DefaultShellRelinked() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "default-shell-relinked",
                                "/bin/sh is replaced instead of choosing a shell",
                                RuleInfo.Category.SHELL,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL4005"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        RunCommands commands = context.commands();
        Invocation invocation = commands.invocation(command);
        if (invocation == null || !invocation.program().equals("ln")) {
            return List.of();
        }
        List<ShellWord> operands = CommandOptions.of(invocation, "tS").operands();
        String link = operands.size() < 2 ? null : operands.getLast().literal();
        String shell = operands.isEmpty() ? null : operands.getFirst().literal();
        if (shell == null || !("/bin/sh".equals(link) || "/usr/bin/sh".equals(link))) {
            return List.of();
        }
        String path = shell.startsWith("/") ? shell : "/bin/" + shell;
        String message = "every script of the image that begins with #!/bin/sh now runs in " + path
                + ", which its packages never tested; choose the shell of the build with SHELL [\"" + path
                + "\", \"-c\"]";
        boolean alone = commands.simple().size() == 1
                && commands.run().flags().isEmpty()
                && !context.onBuild()
                && !context.hasComments(commands.run())
                && SourcePrinter.isWord(path);
        return alone
                ? found(
                        command.span(),
                        message,
                        Fix.of(
                                "use SHELL",
                                Applicability.UNSAFE,
                                TextEdit.replace(
                                        commands.run().span(), "SHELL " + SourcePrinter.execForm(List.of(path, "-c")))))
                : found(command.span(), message);
    }
}
