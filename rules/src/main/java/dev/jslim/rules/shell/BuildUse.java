package dev.jslim.rules.shell;

import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import java.util.Set;

/** Finds the use that a program may have in a build though nobody sits there and nothing is running. */
final class BuildUse {
    private static final Set<String> EDITORS = Set.of("vim", "vi", "nano", "emacs");
    /** What systemctl does to files alone. */
    private static final Set<String> UNIT_FILES =
            Set.of("enable", "disable", "mask", "unmask", "set-default", "preset");

    private BuildUse() {}

    /** What is started may be stopped, and what is mounted unmounted, in the same RUN; editors run scripts. */
    static boolean has(Invocation invocation, RunCommands commands) {
        String program = invocation.program();
        String first = invocation.argument(0);
        if (first.equals("--version") || first.equals("--help")) {
            return true;
        }
        if (EDITORS.contains(program)) {
            return !invocation.arguments().isEmpty() && (first.startsWith("+") || first.startsWith("-"));
        }
        if (program.equals("ssh")) {
            return mounted(commands) || first.equals("-T") || first.equals("-V");
        }
        if (program.equals("systemctl")) {
            return UNIT_FILES.contains(first) || first.startsWith("-");
        }
        if (program.equals("mount") || program.equals("umount")) {
            return commands.run().flag("security") != null;
        }
        if (program.equals("service")) {
            return !commands.simple()
                    .getLast()
                    .span()
                    .equals(invocation.command().span());
        }
        return (program.equals("kill") || program.equals("ps"))
                && commands.simple().size() > 1;
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
