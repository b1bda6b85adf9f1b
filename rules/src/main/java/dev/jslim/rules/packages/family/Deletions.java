package dev.jslim.rules.packages.family;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.ListEdits;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import org.jspecify.annotations.Nullable;

/** Edits that take something away without losing a comment. */
public final class Deletions {
    private Deletions() {}

    /** Returns an edit that deletes an option with its value and the space before it, or null if a comment stands in that. */
    public static @Nullable TextEdit option(PackageCall.Option option, RuleContext context) {
        ShellWord value = option.valueWord();
        int end = value == null ? option.word().span().end() : value.span().end();
        return words(new Span(option.word().span().start(), end), context);
    }

    /** Returns an edit that deletes arguments and what separates them from the word before, or null if a comment stands in that. */
    public static @Nullable TextEdit words(Span words, RuleContext context) {
        String text = context.source().text();
        boolean array = context.commands().run().form() instanceof CommandForm.ExecForm;
        int start = words.start();
        while (start > 0
                && isGap(text.charAt(start - 1), array, context.dockerfile().escape())) {
            start--;
        }
        Span gone = new Span(start, words.end());
        boolean safe =
                start < words.start() && context.dockerfile().comments(gone).isEmpty();
        return safe ? TextEdit.delete(gone) : null;
    }

    /** Returns an edit that deletes a command with what joins it to its neighbour, or the whole RUN if it has no other. */
    public static @Nullable TextEdit command(Command.Simple command, RuleContext context) {
        Instruction.Run run = context.commands().run();
        boolean alone = context.commands().simple().size() == 1
                && (!(run.form() instanceof CommandForm.ShellForm shell)
                        || shell.script().commands().size() == 1)
                && context.dockerfile().instructions().size() > 1
                && !context.onBuild()
                && run.heredocs().isEmpty()
                && !context.hasComments(run);
        return alone ? context.removal(run) : RunEdits.without(context.dockerfile(), run, command);
    }

    /** Returns an edit that deletes a pair of ENV, or the whole instruction if it has no other; null if a comment would be lost. */
    public static @Nullable TextEdit pair(Instruction.Env env, KeyValue pair, RuleContext context) {
        if (env.pairs().size() == 1) {
            boolean last = context.dockerfile().instructions().size() == 1;
            return last || context.onBuild() || context.hasComments(env) ? null : context.removal(env);
        }
        Span gone = ListEdits.spanOf(env.pairs(), env.pairs().indexOf(pair));
        return context.dockerfile().comments(gone).isEmpty() ? TextEdit.delete(gone) : null;
    }

    private static boolean isGap(char c, boolean array, char escape) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == escape || (array && c == ',');
    }
}
