package dev.jslim.cli.discovery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of characters in a glob, such as {@code [a-z]}, {@code [!0-9]} or {@code [[:alpha:]_]}.
 *
 * @param ranges first and last character in turn
 * @param named classes of POSIX by name
 * @param end the place after the closing bracket
 */
record IgnoreClass(List<Integer> ranges, List<String> named, boolean negated, int end) {
    /** Reads what follows an opening bracket; returns null if it is not closed or names a class that does not exist. */
    static @Nullable IgnoreClass parse(String text, int start) {
        List<Integer> ranges = new ArrayList<>();
        List<String> named = new ArrayList<>();
        int i = start;
        boolean negated = i < text.length() && (text.charAt(i) == '!' || text.charAt(i) == '^');
        i += negated ? 1 : 0;
        for (int first = i; i < text.length() && (text.charAt(i) != ']' || i == first); ) {
            int close = text.startsWith("[:", i) ? text.indexOf(":]", i + 2) : -1;
            if (close >= 0) {
                String name = text.substring(i + 2, close);
                if (!known(name)) {
                    return null;
                }
                named.add(name);
                i = close + 2;
                continue;
            }
            i += text.charAt(i) == '\\' ? 1 : 0;
            if (i >= text.length()) {
                return null;
            }
            int low = text.codePointAt(i);
            i += Character.charCount(low);
            int high = low;
            if (i + 1 < text.length() && text.charAt(i) == '-' && text.charAt(i + 1) != ']') {
                i += text.charAt(i + 1) == '\\' ? 2 : 1;
                if (i >= text.length()) {
                    return null;
                }
                high = text.codePointAt(i);
                i += Character.charCount(high);
            }
            ranges.add(low);
            ranges.add(high);
        }
        return i < text.length() ? new IgnoreClass(List.copyOf(ranges), List.copyOf(named), negated, i + 1) : null;
    }

    /** Returns whether a character matches. */
    boolean has(int c) {
        for (int i = 0; i < ranges.size(); i += 2) {
            if (c >= ranges.get(i) && c <= ranges.get(i + 1)) {
                return !negated;
            }
        }
        for (String name : named) {
            if (isOf(name, c)) {
                return !negated;
            }
        }
        return negated;
    }

    private static boolean known(String name) {
        return List.of(
                        "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
                        "upper", "xdigit")
                .contains(name);
    }

    /** As in git: the classes are those of ASCII. */
    private static boolean isOf(String name, int c) {
        boolean lower = c >= 'a' && c <= 'z';
        boolean upper = c >= 'A' && c <= 'Z';
        boolean digit = c >= '0' && c <= '9';
        boolean graph = c > ' ' && c < 0x7f;
        return switch (name) {
            case "alnum" -> lower || upper || digit;
            case "alpha" -> lower || upper;
            case "blank" -> c == ' ' || c == '\t';
            case "cntrl" -> c < ' ' || c == 0x7f;
            case "digit" -> digit;
            case "graph" -> graph;
            case "lower" -> lower;
            case "print" -> graph || c == ' ';
            case "punct" -> graph && !(lower || upper || digit);
            case "space" -> c == ' ' || (c >= '\t' && c <= '\r');
            case "upper" -> upper;
            default -> digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        };
    }
}
