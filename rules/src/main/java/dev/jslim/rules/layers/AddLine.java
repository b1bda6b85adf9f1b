package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.syntax.Instruction;
import org.jspecify.annotations.Nullable;

/** Puts an ADD in the place of the first command of a RUN. */
final class AddLine {
    private AddLine() {}

    /**
     * Returns the fix, or null where the command is not the first, something would be lost, or another user than root runs it, to whom
     * the files would not belong.
     *
     * @param add the ADD without its keyword
     */
    static @Nullable Fix fix(Instruction.Run run, Command.Simple command, String add, RuleContext context) {
        if (!possible(run, context)) {
            return null;
        }
        if (RemovalMove.isOnly(run, command)) {
            return instead(run, add, context);
        }
        TextEdit removal =
                RemovalMove.leads(run, command) ? RunEdits.without(context.dockerfile(), run, command) : null;
        String line = keyword(run) + add + context.source().lineBreak();
        return removal == null
                ? null
                : Fix.of(
                        "let ADD fetch it",
                        Applicability.UNSAFE,
                        TextEdit.insert(run.span().start(), line),
                        removal);
    }

    /** Returns the fix that makes an ADD of the whole RUN, or null where something would be lost. */
    static @Nullable Fix instead(Instruction.Run run, String add, RuleContext context) {
        return possible(run, context) && !context.hasComments(run)
                ? Fix.of("let ADD fetch it", Applicability.UNSAFE, TextEdit.replace(run.span(), keyword(run) + add))
                : null;
    }

    /** Returns whether a text is one word in any instruction and shell. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || "$`\\\"'<>|&;(){}*".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean possible(Instruction.Run run, RuleContext context) {
        Stage stage = context.stage();
        return stage != null
                && !context.onBuild()
                && run.flags().isEmpty()
                && run.heredocs().isEmpty()
                && context.graph().userAt(stage, run.span().start()) == null;
    }

    private static String keyword(Instruction.Run run) {
        return run.keyword().text().equals("run") ? "add " : "ADD ";
    }
}
