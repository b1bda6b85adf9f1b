package dev.jslim.analyzer.shellcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a shell is called.
 *
 * @param dialect null for one that ShellCheck does not know
 * @param exits whether its options say that it ends at the first command that fails
 */
public record ShellCaller(@Nullable ShellDialect dialect, boolean exits) {
    /** Returns what a command line such as {@code /bin/bash -e -c} calls. */
    static ShellCaller of(List<String> words) {
        boolean exits = false;
        for (int i = 1; i < words.size(); i++) {
            exits |= words.get(i).equals("errexit") || isWithE(words.get(i));
        }
        return new ShellCaller(ShellDialect.of(words), exits);
    }

    /**
     * Returns whether it is known to be a plain POSIX shell: what only bash or BusyBox know fails there.
     */
    public boolean isPosix() {
        return dialect == ShellDialect.SH || dialect == ShellDialect.DASH;
    }

    /** Returns whether an argument is a row of letters behind a dash with {@code e} among them: {@code -eu}. */
    public static boolean isWithE(String word) {
        boolean found = false;
        for (int i = 1; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter < 'a' || letter > 'z') {
                return false;
            }
            found |= letter == 'e';
        }
        return found && word.charAt(0) == '-';
    }
}
