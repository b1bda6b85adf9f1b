package dev.jslim.analyzer.command;

import dev.jslim.grammar.parse.shell.ShellParser;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects simple commands and what they run, also those that are handed to another shell as text: {@code sh -c '…'}. */
final class NestedShells {
    /** Shells in shells in shells: deeper than anybody writes, and it keeps hostile input from nesting without end. */
    private static final int DEEPEST = 4;

    private final @Nullable SourceText source;
    private final List<Command.Simple> simple = new ArrayList<>();
    private final List<Invocation> invocations = new ArrayList<>();

    /** Without a source, text for another shell is not looked into. */
    NestedShells(@Nullable SourceText source, List<Command.Simple> commands) {
        this.source = source;
        collect(commands, 0, null, null);
    }

    /** Returns the commands in order; those inside the text for another shell stand behind the command that starts it. */
    List<Command.Simple> simple() {
        return simple;
    }

    /** Returns what they run, as far as the programs are literal. */
    List<Invocation> invocations() {
        return invocations;
    }

    private void collect(
            List<Command.Simple> commands, int depth, @Nullable Invocation outer, @Nullable ShellWord outerUser) {
        for (Command.Simple command : commands) {
            simple.add(command);
            Invocation invocation = Invocation.of(command, outer, outerUser);
            if (invocation != null) {
                invocations.add(invocation);
                if (source != null && depth < DEEPEST) {
                    nested(invocation, source, depth);
                }
            }
        }
    }

    private void nested(Invocation invocation, SourceText text, int depth) {
        boolean becomes =
                invocation.program().equals("su") || invocation.program().equals("runuser");
        if (!becomes && !isShell(invocation.program())) {
            return;
        }
        ShellWord script = becomes ? scriptOfSu(invocation.arguments()) : scriptOfShell(invocation.arguments());
        Span inner = script == null ? null : content(script);
        if (inner != null) {
            ShellWord user = becomes ? userOfSu(invocation.arguments()) : invocation.user();
            collect(ShellParser.parse(text, inner).simpleCommands(), depth + 1, invocation, user);
        }
    }

    private static @Nullable ShellWord scriptOfShell(List<ShellWord> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String option = words.get(i).literal();
            if (option == null || !(option.startsWith("-") || option.startsWith("+"))) {
                return null;
            }
            boolean bundle = !option.startsWith("--") && option.startsWith("-");
            if (bundle && option.indexOf('c') > 0) {
                return words.get(option.endsWith("o") && i + 2 < words.size() ? i + 2 : i + 1);
            }
            i += !option.startsWith("--") && (option.endsWith("o") || option.endsWith("O")) ? 1 : 0;
        }
        return null;
    }

    private static @Nullable ShellWord scriptOfSu(List<ShellWord> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String option = words.get(i).raw();
            boolean bundle = option.startsWith("-") && !option.startsWith("--") && option.endsWith("c");
            if (bundle || option.equals("--command")) {
                return words.get(i + 1);
            }
        }
        return null;
    }

    /** Returns the first word of {@code su - app -c …} that is neither an option nor its value. */
    private static @Nullable ShellWord userOfSu(List<ShellWord> words) {
        for (int i = 0; i < words.size(); i++) {
            String raw = words.get(i).raw();
            if (!raw.startsWith("-")) {
                return Wrappers.notRoot(words.get(i));
            }
            boolean value = raw.endsWith("c") || raw.equals("--command") || raw.equals("-s") || raw.equals("--shell");
            i += value ? 1 : 0;
        }
        return null;
    }

    /** Returns the text between the quotes of a word, or null if they hide what the shell sees. */
    private static @Nullable Span content(ShellWord word) {
        if (word.parts().size() != 1 || word.span().length() < 3) {
            return null;
        }
        ShellPart part = word.parts().getFirst();
        boolean plain = part instanceof ShellPart.SingleQuoted(String value, Span span)
                ? value.length() == span.length() - 2
                : part instanceof ShellPart.DoubleQuoted && word.raw().indexOf('\\') < 0;
        return plain ? new Span(word.span().start() + 1, word.span().end() - 1) : null;
    }

    private static boolean isShell(String program) {
        return switch (program) {
            case "sh", "bash", "dash", "ash", "zsh", "ksh" -> true;
            default -> false;
        };
    }
}
