package dev.jslim.rules.packages.family;

import java.util.List;

/** Names of packages in settings and messages. */
public final class Names {
    private static final int MOST_SHOWN = 3;

    private Names() {}

    /** Returns the first few names as a sentence has them: {@code curl, git and 4 more}. */
    public static String list(List<String> names) {
        StringBuilder text = new StringBuilder(names.getFirst());
        boolean all = names.size() <= MOST_SHOWN;
        for (int i = 1; i < Math.min(names.size(), MOST_SHOWN); i++) {
            text.append(all && i == names.size() - 1 ? " and " : ", ").append(names.get(i));
        }
        return all
                ? text.toString()
                : text.append(" and ")
                        .append(names.size() - MOST_SHOWN)
                        .append(" more")
                        .toString();
    }

    /** Returns whether one of some patterns, in which a star stands for any text, is the name. */
    public static boolean matches(List<String> patterns, String name) {
        for (String pattern : patterns) {
            if (matches(pattern, name)) {
                return true;
            }
        }
        return false;
    }

    /** Going back only to the last star keeps hostile patterns fast. */
    private static boolean matches(String pattern, String name) {
        int p = 0;
        int star = -1;
        int from = 0;
        for (int at = 0; at < name.length(); ) {
            char wanted = p < pattern.length() ? pattern.charAt(p) : '\0';
            if (wanted == '*') {
                star = p++;
                from = at;
            } else if (wanted == '?' || wanted == name.charAt(at)) {
                p++;
                at++;
            } else if (star >= 0) {
                p = star + 1;
                at = ++from;
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
