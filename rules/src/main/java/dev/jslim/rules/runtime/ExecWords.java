package dev.jslim.rules.runtime;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.CommandForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells commands that need a shell from those that only happen to have one. */
final class ExecWords {
    /** Words that only a shell understands: without one they are no programs. */
    private static final Set<String> BUILTINS = Set.of(
            "cd", "exec", "source", ".", "export", "set", "eval", "ulimit", "umask", "trap", "wait", ":", "alias");

    private ExecWords() {}

    /** Returns the words of a command that needs no shell, or null. */
    static @Nullable List<String> of(CommandForm.ShellForm shell, RuleContext context) {
        boolean single = shell.script().commands().size() == 1 && !context.hasComments(shell);
        if (!single || !(shell.script().commands().getFirst() instanceof Command.Simple command)) {
            return null;
        }
        boolean plain = command.assignments().isEmpty() && command.redirects().isEmpty();
        if (!plain || !command.span().equals(shell.span()) || BUILTINS.contains(command.program() + "")) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (ShellWord word : command.words()) {
            String value = word.literal();
            if (value == null || needsShell(word.raw())) {
                return null;
            }
            words.add(value);
        }
        return words;
    }

    private static boolean needsShell(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if ("*?[~{#!`".indexOf(raw.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
