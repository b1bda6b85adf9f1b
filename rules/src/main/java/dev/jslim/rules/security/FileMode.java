package dev.jslim.rules.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The permissions that {@code chmod} and {@code --chmod} give. */
final class FileMode {
    private static final Map<String, String> CLOSED = Map.ofEntries(
            Map.entry("a+w", "ug+w"),
            Map.entry("ugo+w", "ug+w"),
            Map.entry("a+rw", "u+rw,go+r"),
            Map.entry("ugo+rw", "u+rw,go+r"),
            Map.entry("a=rw", "u+rw,go+r"),
            Map.entry("a+rwx", "u+rwx,go+rx"),
            Map.entry("ugo+rwx", "u+rwx,go+rx"),
            Map.entry("a+rwX", "u+rwx,go+rx"),
            Map.entry("a=rwx", "u+rwx,go+rx"),
            Map.entry("o+rw", "o+r"),
            Map.entry("o+rwx", "o+rx"));

    private FileMode() {}

    /** Returns whether a mode lets everybody write, with no sticky bit that keeps them from each other's files. */
    static boolean opens(String mode) {
        if (isOctal(mode)) {
            boolean sticky = mode.length() >= 4 && (mode.charAt(mode.length() - 4) - '0' & 1) != 0;
            return !sticky && (mode.charAt(mode.length() - 1) - '0' & 2) != 0;
        }
        return symbol(mode, 'w', "oa") >= 0;
    }

    /** Returns whether a mode makes a program run as its owner or group. */
    static boolean setsId(String mode) {
        if (isOctal(mode)) {
            return mode.length() >= 4 && (mode.charAt(mode.length() - 4) - '0' & 6) != 0;
        }
        return symbol(mode, 's', "uga") >= 0;
    }

    /** Returns the mode without the bit that lets everybody write, or null where that cannot be said in the same notation. */
    static @Nullable String closed(String mode) {
        if (isOctal(mode)) {
            int last = mode.length() - 1;
            return mode.substring(0, last) + (char) (mode.charAt(last) & ~2);
        }
        return CLOSED.get(mode);
    }

    /** Returns whether it has one to four octal digits. */
    static boolean isOctal(String mode) {
        for (int i = 0; i < mode.length(); i++) {
            if (mode.charAt(i) < '0' || mode.charAt(i) > '7') {
                return false;
            }
        }
        return !mode.isEmpty() && mode.length() <= 4;
    }

    /** Returns where a clause grants a permission to one of these classes of users, or -1. A clause that names nobody means all. */
    private static int symbol(String mode, char permission, String users) {
        int start = 0;
        while (start <= mode.length()) {
            int comma = mode.indexOf(',', start);
            String clause = mode.substring(start, comma < 0 ? mode.length() : comma);
            int operator = Math.max(clause.indexOf('+'), clause.indexOf('='));
            if (operator >= 0
                    && clause.indexOf(permission, operator) > 0
                    && (operator == 0 ? permission == 's' : names(clause.substring(0, operator), users))) {
                return start;
            }
            start = comma < 0 ? mode.length() + 1 : comma + 1;
        }
        return -1;
    }

    private static boolean names(String who, String users) {
        for (int i = 0; i < who.length(); i++) {
            if (users.indexOf(who.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
