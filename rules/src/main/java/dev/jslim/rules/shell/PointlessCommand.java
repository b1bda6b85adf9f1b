package dev.jslim.rules.shell;

import dev.jslim.analyzer.build.Mount;
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
    private static final Set<String> EDITORS = Set.of("vim", "vi", "nano", "emacs");

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
        if (invocation == null || !POINTLESS.contains(invocation.program()) || hasUse(invocation, commands)) {
            return List.of();
        }
        return found(
                invocation.programWord().span(),
                invocation.program()
                        + " has nothing to work on in a build: nobody sits at a terminal, no service manager runs,"
                        + " and no process outlives its RUN; remove it, or do it when the container starts");
    }

    /** What is started may be stopped, and what is mounted unmounted, in the same RUN; editors run scripts. */
    private static boolean hasUse(Invocation invocation, RunCommands commands) {
        String program = invocation.program();
        String first = invocation.argument(0);
        if (first.equals("--version") || first.equals("--help")) {
            return true;
        }
        if (EDITORS.contains(program)) {
            return !invocation.arguments().isEmpty() && (first.startsWith("+") || first.startsWith("-"));
        }
        return switch (program) {
            case "ssh" -> mounted(commands) || first.equals("-T") || first.equals("-V");
            case "systemctl" ->
                Set.of("enable", "disable", "mask", "unmask", "set-default", "preset")
                                .contains(first)
                        || first.startsWith("-");
            case "mount", "umount" -> commands.run().flag("security") != null;
            case "service" ->
                !commands.simple().getLast().span().equals(invocation.command().span());
            case "kill", "ps" -> commands.simple().size() > 1;
            default -> false;
        };
    }

    private static boolean mounted(RunCommands commands) {
        for (Mount mount : commands.mounts()) {
            if (mount.type().equals("ssh") || mount.type().equals("secret")) {
                return true;
            }
        }
        return false;
    }
}
