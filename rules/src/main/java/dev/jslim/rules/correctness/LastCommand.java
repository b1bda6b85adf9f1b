package dev.jslim.rules.correctness;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.syntax.Instruction;

/**
 * The last command of a RUN that does more than to unset variables.
 *
 * @param run where the RUN begins
 * @param start where the command begins; negative if there is none
 */
record LastCommand(int run, int start) {
    /** Returns that of the RUN around a command; it is looked for once a RUN, which may have thousands of commands. */
    static LastCommand of(RuleContext context) {
        Instruction.Run run = context.commands().run();
        LastCommand known = context.remembered(LastCommand.class);
        if (known == null || known.run() != run.span().start()) {
            int last = -1;
            for (Command.Simple command : context.commands().simple()) {
                boolean other = !command.words().isEmpty()
                        && !"unset".equals(command.words().getFirst().literal());
                last = other ? Math.max(last, command.span().start()) : last;
            }
            known = new LastCommand(run.span().start(), last);
            context.remember(known);
        }
        return known;
    }
}
