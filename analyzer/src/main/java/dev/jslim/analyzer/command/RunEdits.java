package dev.jslim.analyzer.command;

import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Nodes;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
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

    /**
     * Returns an edit that runs {@code command} right after {@code before} if that succeeds, or null if {@code before} is not in the
     * RUN's own list: where it stands in a pipeline, a branch, a subshell or the text for another shell.
     */
    public static @Nullable TextEdit after(
            Dockerfile file, Instruction.Run run, Command.Simple before, String command) {
        int end = before.span().end();
        return item(run, before) == null ? null : TextEdit.insert(end, separator(file, run, end) + command);
    }

    /**
     * Returns an edit that takes a command with the {@code &&} beside it out of a RUN, or null if the RUN is not one chain of
     * {@code &&} with it as a link, or a comment would be lost.
     */
    public static @Nullable TextEdit without(Dockerfile file, Instruction.Run run, Command.Simple command) {
        if (!(item(run, command) instanceof Command.AndOr chain)
                || chain.operators().contains(Command.Operator.OR)
                || ((CommandForm.ShellForm) run.form()).script().commands().size() > 1) {
            return null;
        }
        int at = Nodes.firstFrom(chain.commands(), command.span().start());
        Span gone = at == 0
                ? new Span(
                        command.span().start(), chain.commands().get(1).span().start())
                : new Span(
                        chain.commands().get(at - 1).span().end(),
                        command.span().end());
        return file.comments(gone).isEmpty() ? TextEdit.delete(gone) : null;
    }

    /** Returns the item of the RUN's own list that a command is, or is a link of; null if it is neither. */
    private static @Nullable Command item(Instruction.Run run, Command.Simple command) {
        List<Command> items = run.form() instanceof CommandForm.ShellForm shell
                ? shell.script().commands()
                : List.of();
        int at = Nodes.firstFrom(items, command.span().start() + 1) - 1;
        if (at < 0 || !(items.get(at) instanceof Command.AndOr list)) {
            return at >= 0 && items.get(at).span().equals(command.span()) ? items.get(at) : null;
        }
        int link = Nodes.firstFrom(list.commands(), command.span().start());
        boolean own = link < list.commands().size()
                && list.commands().get(link).span().equals(command.span());
        return own ? list : null;
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
        if (source.position(run.span().start()).line() == source.position(end).line() || insideHeredoc(run, end)) {
            return " && ";
        }
        return link(file, run, end, "");
    }

    /**
     * Returns what joins two commands on lines of their own as those up to {@code end} are joined.
     *
     * @param between comment lines, each with its line break, that stand between the two
     */
    static String link(Dockerfile file, Instruction.Run run, int end, String between) {
        SourceText source = file.source();
        int first = source.position(run.span().start()).line();
        int last = source.position(end).line();
        String lineBreak = " " + file.escape() + source.lineBreak() + between;
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
        String indentation = first == last ? "    " : indentation(source.slice(source.line(last)));
        return lineBreak + indentation + "&& ";
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
