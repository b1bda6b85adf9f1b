package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import org.jspecify.annotations.Nullable;

/** Takes commands out of one RUN, and puts them into another. */
final class RemovalMove {
    private RemovalMove() {}

    /** Returns the fix that moves a deletion to the end of an earlier RUN, or null where its paths may mean something else there. */
    static @Nullable Fix fix(Instruction.Run earlier, Instruction.Run run, Invocation rm, RuleContext context) {
        String text = context.source().slice(rm.command().span());
        for (ShellWord word : rm.arguments()) {
            if (!word.raw().startsWith("-") && !word.raw().startsWith("/")) {
                return null;
            }
        }
        // What stands before it in its own RUN may need the files.
        TextEdit removal = leads(run, rm.command()) ? removal(run, rm.command(), context) : null;
        boolean plain = text.indexOf('\n') < 0 && text.indexOf('$') < 0 && text.indexOf('`') < 0;
        TextEdit added = plain ? RunEdits.append(context.dockerfile(), earlier, text) : null;
        return removal == null || added == null
                ? null
                : Fix.of("delete them in the RUN that makes them", Applicability.UNSAFE, added, removal);
    }

    /** Returns an edit that takes a command out of a RUN, the RUN with it if there is no other; null if something would be lost. */
    static @Nullable TextEdit removal(Instruction.Run run, Command.Simple command, RuleContext context) {
        if (isOnly(run, command)) {
            return context.hasComments(run) ? null : context.removal(run);
        }
        return RunEdits.without(context.dockerfile(), run, command);
    }

    /** Returns whether a command is the first of a RUN. */
    static boolean leads(Instruction.Run run, Command.Simple command) {
        int first = run.form() instanceof CommandForm.ShellForm shell
                ? shell.script().commands().getFirst().span().start()
                : run.form().span().start();
        return command.span().start() == first;
    }

    /** Returns whether a RUN runs one command and nothing else. */
    static boolean isOnly(Instruction.Run run, Command.Simple command) {
        return run.form() instanceof CommandForm.ShellForm shell
                ? run.heredocs().isEmpty()
                        && shell.script().commands().size() == 1
                        && shell.script().commands().getFirst().span().equals(command.span())
                : command.span().equals(run.form().span());
    }
}
