package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.grammar.shell.ShellWord;
import org.jspecify.annotations.Nullable;

/**
 * A file that curl or wget downloads.
 *
 * @param url the word with the address
 * @param file the name as commands after it write it, with variables that nobody resolves as they stand; empty for the standard output
 * @param plain whether no option does more than to fetch the file
 */
record Fetched(Invocation invocation, ShellWord url, String file, boolean plain) {
    /** Returns what an invocation downloads, or null if that is not one file of one address. */
    static @Nullable Fetched of(Invocation invocation, RunCommands commands) {
        boolean curl = invocation.program().equals("curl");
        if (!curl && !invocation.program().equals("wget")) {
            return null;
        }
        ShellWord url = null;
        String file = null;
        boolean remoteName = !curl;
        boolean plain = true;
        String folder = "";
        for (int i = 0; i < invocation.arguments().size(); i++) {
            ShellWord word = invocation.arguments().get(i);
            String text = text(word, invocation, commands);
            String next = i + 1 < invocation.arguments().size()
                    ? text(invocation.arguments().get(i + 1), invocation, commands)
                    : "";
            if (!text.startsWith("-") || text.equals("-")) {
                if (url != null || !text.contains("/")) {
                    return null;
                }
                url = word;
                continue;
            }
            boolean bundle = !text.startsWith("--");
            int letter = bundle ? text.indexOf(curl ? 'o' : 'O') : -1;
            if (letter > 0 || text.equals("--output") || text.equals("--output-document")) {
                boolean own = bundle && letter < text.length() - 1;
                file = own ? text.substring(letter + 1) : next;
                i += own ? 0 : 1;
            } else if (text.startsWith("--output=") || text.startsWith("--output-document=")) {
                file = text.substring(text.indexOf('=') + 1);
            } else if (!curl && (text.equals("-P") || text.equals("--directory-prefix"))) {
                folder = next.endsWith("/") ? next : next + "/";
                i++;
            } else if (curl && (text.equals("--remote-name") || (bundle && text.indexOf('O') > 0))) {
                remoteName = true;
            } else if (takesValue(text)) {
                i++;
            }
            plain &= isPlain(text, curl);
        }
        if (url == null) {
            return null;
        }
        String address = text(url, invocation, commands);
        String name = address.substring(address.lastIndexOf('/') + 1);
        String to = file != null ? file : remoteName ? folder + name : "";
        return new Fetched(invocation, url, to.equals("-") || to.equals("/dev/stdout") ? "" : to, plain);
    }

    /** Returns the value of a word, or what stands there but for the quotes around it. */
    static String text(ShellWord word, Invocation invocation, RunCommands commands) {
        String raw = word.raw();
        boolean quoted = raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"");
        return commands.value(invocation, word).orElse(quoted ? raw.substring(1, raw.length() - 1) : raw);
    }

    private static boolean takesValue(String option) {
        return " --retry --retry-delay --connect-timeout --max-time -m -H --header -u --user -A --user-agent -d --data -X "
                        .contains(" " + option + " ")
                || " --request -e --referer --proto -T --timeout -t --tries --waitretry ".contains(" " + option + " ");
    }

    private static boolean isPlain(String option, boolean curl) {
        if (!option.startsWith("--")) {
            String letters = curl ? "fsSLoO#" : "qOcn";
            for (int i = 1; i < option.length() && letters.indexOf(option.charAt(i)) >= 0; i++) {
                if (option.charAt(i) == 'o' || option.charAt(i) == 'O' || i == option.length() - 1) {
                    return true;
                }
            }
            return option.equals("-nv");
        }
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        return " --fail --silent --show-error --location --output --remote-name --retry --quiet --no-verbose --progress --tries "
                        .contains(" " + name + " ")
                || name.equals("--output-document");
    }
}
