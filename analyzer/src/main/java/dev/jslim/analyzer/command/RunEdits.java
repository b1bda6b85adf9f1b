package dev.jslim.analyzer.command;

import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import org.jspecify.annotations.Nullable;

/** Edits on the commands of a RUN that keep its form, line breaks and indentation. */
public final class RunEdits {
    private RunEdits() {}

    /** Returns an edit that puts one more argument behind {@code word}, quoted where the form is a JSON array. */
    public static TextEdit argument(Instruction.Run run, ShellWord word, String argument) {
        boolean exec = run.form() instanceof CommandForm.ExecForm form && isElement(form, word);
        return TextEdit.insert(word.span().end(), exec ? ", \"" + argument + "\"" : " " + argument);
    }

    /**
     * Returns an edit that runs {@code command} after all others if they succeed, or null if that cannot be written down: in an
     * exec form, after a background command, or after text that the shell grammar does not cover.
     */
    public static @Nullable TextEdit append(Dockerfile file, Instruction.Run run, String command) {
        if (!(run.form() instanceof CommandForm.ShellForm shell)
                || shell.script().commands().isEmpty()) {
            return null;
        }
        Command last = shell.script().commands().getLast();
        if (last instanceof Command.Background || last instanceof Command.Opaque || last instanceof Command.Function) {
            return null;
        }
        int end = last.span().end();
        return TextEdit.insert(end, separator(file, run, end) + command);
    }

    /** A word inside the text for another shell, {@code ["sh", "-c", "…"]}, is no element of the array. */
    private static boolean isElement(CommandForm.ExecForm form, ShellWord word) {
        for (Word element : form.arguments()) {
            if (element.span().equals(word.span())) {
                return true;
            }
        }
        return false;
    }

    private static String separator(Dockerfile file, Instruction.Run run, int end) {
        SourceText source = file.source();
        int first = source.position(run.span().start()).line();
        int last = source.position(end).line();
        if (first == last || insideHeredoc(run, end)) {
            return " && ";
        }
        String lineBreak = " " + file.escape() + source.lineBreak();
        for (int line = first + 1; line <= last; line++) {
            String text = source.slice(source.line(line));
            if (text.stripLeading().startsWith("&&")) {
                return lineBreak + indentation(text) + "&& ";
            }
            String before = source.slice(source.line(line - 1)).stripTrailing();
            if (before.endsWith("&& " + file.escape())) {
                return " &&" + lineBreak + indentation(text);
            }
        }
        return lineBreak + indentation(source.slice(source.line(last))) + "&& ";
    }

    private static boolean insideHeredoc(Instruction.Run run, int offset) {
        for (Heredoc heredoc : run.heredocs()) {
            if (heredoc.span().contains(new Span(offset, offset))) {
                return true;
            }
        }
        return false;
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
