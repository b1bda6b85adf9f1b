package dev.jslim.analyzer.lint;

import java.util.List;

/** Patterns of settings: {@code *} stands for any text, slashes too, {@code ?} for one character, and every other one for itself. */
public final class StarPattern {
    private StarPattern() {}

    /** Returns whether one of some patterns is the text. */
    public static boolean anyMatches(List<String> patterns, String text) {
        for (String pattern : patterns) {
            if (matches(pattern, text)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a pattern is the text. Goes back to the last star only, which takes the product of the lengths at worst. */
    public static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int from = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                from = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++from;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
