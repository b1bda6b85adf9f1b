package dev.jslim.rules.security;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the program that runs a script takes it from. */
final class ScriptInput {
    private static final Set<String> RUNNERS =
            Set.of("sh", "bash", "dash", "ash", "zsh", "ksh", "python", "python3", "perl", "ruby", "node", "php");

    private ScriptInput() {}

    /** Returns whether a program runs scripts. */
    static boolean runs(Invocation invocation) {
        return RUNNERS.contains(invocation.program());
    }

    /** A script that is named, or given with {@code -c}, takes its input for something else. */
    static boolean isRead(Invocation runner) {
        String first = runner.argument(0);
        return runner.arguments().isEmpty()
                || first.equals("-")
                || first.equals("-s")
                || first.equals("-x")
                || first.equals("-e")
                || first.startsWith("/dev/stdin")
                || (first.startsWith("-")
                        && !first.startsWith("--")
                        && first.indexOf('c') < 0
                        && first.indexOf('m') < 0);
    }

    /** Only a bar and a backslash, which may end a line, stand between the ends of the two. */
    static boolean isPipe(Invocation left, Invocation right, SourceText source) {
        int start = left.command().span().end();
        int end = right.command().span().start();
        if (end < start) {
            return false;
        }
        String between = source.slice(new Span(start, end));
        return between.indexOf('|') >= 0
                && !between.contains("||")
                && between.indexOf(';') < 0
                && between.indexOf('&') < 0;
    }

    /** {@code bash <(curl …)} and {@code sh -c "$(curl …)"}. */
    static boolean isArgument(Invocation download, @Nullable Invocation runner) {
        if (runner == null
                || !runner.command().span().contains(download.command().span())) {
            return false;
        }
        for (ShellWord word : runner.arguments()) {
            if (word.span().contains(download.command().span())) {
                return word.raw().startsWith("<(")
                        || word.raw().startsWith("\"$(")
                        || word.raw().startsWith("$(");
            }
        }
        return false;
    }
}
