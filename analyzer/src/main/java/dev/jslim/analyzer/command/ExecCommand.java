package dev.jslim.analyzer.command;

import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** Shows a JSON array of arguments as the simple command that it is. */
final class ExecCommand {
    private ExecCommand() {}

    static Command.Simple of(CommandForm.ExecForm form) {
        List<ShellWord> words = new ArrayList<>(form.arguments().size());
        for (Word word : form.arguments()) {
            String value = word.literal();
            String text = value == null ? word.raw() : value;
            words.add(new ShellWord(text, List.of(new ShellPart.SingleQuoted(text, word.span())), word.span()));
        }
        return new Command.Simple(List.of(), words, List.of(), form.span());
    }
}
