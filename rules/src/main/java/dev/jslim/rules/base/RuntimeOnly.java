package dev.jslim.rules.base;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;

/** Says whether a stage does nothing but put files, accounts and packages in their places. */
final class RuntimeOnly {
    /** Every variant has these, and none of them needs a compiler. */
    private static final String PROGRAMS =
            " [ : addgroup adduser apt apt-get cat cd chgrp chmod chown cp echo export exit find groupadd groupmod install ln ls mkdir "
                    + "mv printf rm rmdir sed set sleep test touch true update-ca-certificates useradd usermod ";

    private RuntimeOnly() {}

    /** Returns whether every command of every RUN is known to be harmless. */
    static boolean is(Stage stage, RuleContext context) {
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Instruction.Run run && !isHarmless(context.commandsOf(run))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(RunCommands commands) {
        for (Invocation invocation : commands.invocations()) {
            if (!PROGRAMS.contains(" " + invocation.program() + " ")) {
                return false;
            }
        }
        return commands.simple().size() == commands.invocations().size();
    }
}
