package dev.jslim.analyzer.build.check;

/**
 * The modes that {@code --chmod} takes: octal, or symbolic as of the command chmod.
 *
 * @see <a href="https://man.freebsd.org/cgi/man.cgi?chmod(1)">chmod(1)</a>
 */
final class FileMode {
    private FileMode() {}

    static boolean isValid(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9') ? isOctal(text) : isSymbolic(text);
    }

    private static boolean isOctal(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 7 || value > 07777) {
                return false;
            }
            value = value * 8 + digit;
        }
        return value <= 07777;
    }

    /** Each clause is a set of users, and one or more operators with their permissions. */
    private static boolean isSymbolic(String text) {
        for (String clause : text.split(",", -1)) {
            int at = skip(clause, 0, "augo");
            if (at == clause.length()) {
                return false;
            }
            while (at < clause.length()) {
                if ("+-=".indexOf(clause.charAt(at)) < 0) {
                    return false;
                }
                at = skip(clause, at + 1, "rstwXxugo");
            }
        }
        return true;
    }

    private static int skip(String text, int from, String characters) {
        int at = from;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
