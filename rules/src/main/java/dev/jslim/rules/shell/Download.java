package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.grammar.shell.ShellWord;
import org.jspecify.annotations.Nullable;

/**
 * A call of curl or wget.
 *
 * @param curl whether it is curl
 */
public record Download(Invocation invocation, boolean curl, CommandOptions options) {
    /** Returns the download that a command is, or null if it is none. */
    public static @Nullable Download of(@Nullable Invocation invocation) {
        if (invocation == null) {
            return null;
        }
        boolean curl = invocation.program().equals("curl");
        return curl || invocation.program().equals("wget")
                ? new Download(
                        invocation,
                        curl,
                        CommandOptions.of(invocation, curl ? CommandOptions.CURL : CommandOptions.WGET))
                : null;
    }

    /** Returns whether something among the arguments hides which options there are: a variable, a file of options, another command. */
    boolean isOpen() {
        for (ShellWord word : invocation.arguments()) {
            boolean list = word.raw().startsWith("$")
                    && word.raw().indexOf('/') < 0
                    && !word.span().equals(invocation.arguments().getLast().span());
            if (list || word.raw().equals("-K") || word.raw().startsWith("--config")) {
                return true;
            }
        }
        return invocation.xargs() != null || invocation.arguments().isEmpty();
    }

    /** Returns whether what is downloaded is kept or handed on, and not only asked for. */
    boolean isKept() {
        return options.find('o', "output") != null
                || options.find('O', "remote-name", "remote-name-all") != null
                || !invocation.command().redirects().isEmpty();
    }

    /** Returns the first word that names something on the network, or null. */
    public @Nullable ShellWord address() {
        for (ShellWord word : invocation.arguments()) {
            if (word.raw().contains("://")) {
                return word;
            }
        }
        return null;
    }
}
