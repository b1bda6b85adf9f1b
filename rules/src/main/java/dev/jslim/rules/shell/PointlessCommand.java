package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import java.util.List;
import java.util.Set;

/** A program that means nothing in a build. */
public final class PointlessCommand extends NodeRule<Command.Simple> {
    private static final Set<String> POINTLESS = Set.of(
            "shutdown",
            "reboot",
            "halt",
            "poweroff",
            "service",
            "systemctl",
            "ssh",
            "ps",
            "free",
            "top",
            "htop",
            "kill",
            "mount",
            "umount",
            "ifconfig",
            "vim",
            "vi",
            "nano",
            "emacs");

    public PointlessCommand() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "pointless-command",
                                "A program is run that means nothing in a build",
                                RuleInfo.Category.SHELL,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .same("DL3001", "ID.20022"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        RunCommands commands = context.commands();
        Invocation invocation = commands.invocation(command);
        if (invocation == null || !POINTLESS.contains(invocation.program()) || BuildUse.has(invocation, commands)) {
            return List.of();
        }
        return found(
                invocation.programWord().span(),
                invocation.program()
                        + " has nothing to work on in a build: nobody sits at a terminal, no service manager runs,"
                        + " and no process outlives its RUN; remove it, or do it when the container starts");
    }
}
