package dev.jslim.analyzer.command;

import dev.jslim.grammar.parse.shell.ShellParser;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the simple commands of a script, also those that it hands to another shell as text: {@code sh -c '…'}. */
final class NestedShells {
    /** Shells in shells in shells: deeper than anybody writes, and it keeps hostile input from nesting without end. */
    private static final int DEEPEST = 4;

    private NestedShells() {}

    static List<Command.Simple> simpleCommands(Script script, SourceText source) {
        List<Command.Simple> commands = script.simpleCommands();
        for (Command.Simple command : commands) {
            if (inner(command) != null) {
                List<Command.Simple> found = new ArrayList<>();
                collect(commands, source, 0, found);
                return found;
            }
        }
        return commands;
    }

    private static void collect(
            List<Command.Simple> commands, SourceText source, int depth, List<Command.Simple> found) {
        for (Command.Simple command : commands) {
            found.add(command);
            Span inner = depth < DEEPEST ? inner(command) : null;
            if (inner != null) {
                collect(ShellParser.parse(source, inner).simpleCommands(), source, depth + 1, found);
            }
        }
    }

    /** Returns where the text for a nested shell stands, or null if there is none or its quotes hide what the shell sees. */
    private static @Nullable Span inner(Command.Simple command) {
        Invocation invocation = Invocation.of(command);
        if (invocation == null || !isShell(invocation.program())) {
            return null;
        }
        List<ShellWord> words = invocation.arguments();
        for (int i = 0; i + 1 < words.size(); i++) {
            String option = words.get(i).literal();
            if (option == null || !option.startsWith("-")) {
                return null;
            }
            if (!option.startsWith("--") && option.endsWith("c")) {
                return content(words.get(i + 1));
            }
        }
        return null;
    }

    private static @Nullable Span content(ShellWord word) {
        if (word.parts().size() != 1 || word.span().length() < 3) {
            return null;
        }
        ShellPart part = word.parts().getFirst();
        boolean plain = part instanceof ShellPart.SingleQuoted
                || (part instanceof ShellPart.DoubleQuoted && word.raw().indexOf('\\') < 0);
        return plain ? new Span(word.span().start() + 1, word.span().end() - 1) : null;
    }

    private static boolean isShell(String program) {
        return switch (program) {
            case "sh", "bash", "dash", "ash", "zsh", "ksh" -> true;
            default -> false;
        };
    }
}
