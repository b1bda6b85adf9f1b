package dev.jslim.rules.security;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.shell.ShellWord;
import org.jspecify.annotations.Nullable;

/** The words of commands that say which permissions a file gets. */
final class ModeWords {
    private ModeWords() {}

    /** Returns the mode that {@code chmod}, {@code mkdir -m} or {@code install -m} gives, or null. */
    static @Nullable ShellWord of(Invocation invocation, RuleContext context) {
        String program = invocation.program();
        boolean chmod = program.equals("chmod");
        boolean makes = program.equals("mkdir") || program.equals("install");
        for (int i = 0; (chmod || makes) && i < invocation.arguments().size(); i++) {
            ShellWord word = invocation.arguments().get(i);
            String previous = i == 0 ? "" : invocation.arguments().get(i - 1).raw();
            boolean mode = chmod
                    ? !context.commands().text(word, invocation).startsWith("-")
                    : previous.equals("-m") || previous.equals("--mode");
            if (mode) {
                return word;
            }
        }
        return null;
    }
}
