package dev.jslim.analyzer.build;

/**
 * A pattern as ignore files and COPY sources use it: {@code *} and {@code ?} stop at slashes, {@code **} does not,
 * {@code [a-z]} is a class, a backslash takes the next character as it is.
 *
 * @see <a href="https://pkg.go.dev/path/filepath#Match">filepath.Match</a>
 */
public final class GlobPattern {
    private final String pattern;
    private final boolean literal;

    private GlobPattern(String pattern) {
        this.pattern = pattern;
        this.literal = isLiteral(pattern);
    }

    private static boolean isLiteral(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if ("*?[\\".indexOf(pattern.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns a pattern; a malformed character class matches nothing. */
    public static GlobPattern of(String pattern) {
        return new GlobPattern(pattern);
    }

    /**
     * Returns whether the whole of {@code path} matches. A mismatch goes back to the last star, or to the last double star, and
     * never further: patterns come from files that nobody vouches for, and trying all ways would take for ever.
     */
    public boolean matches(String path) {
        if (literal) {
            return pattern.equals(path);
        }
        int p = 0;
        int at = 0;
        int star = -1;
        int starAt = 0;
        int deep = -1;
        int deepAt = 0;
        while (true) {
            boolean done = p == pattern.length();
            if (done && at == path.length()) {
                return true;
            }
            if (!done && pattern.startsWith("**", p)) {
                deep = pattern.startsWith("/", p + 2) ? p + 3 : p + 2;
                if (deep == pattern.length()) {
                    return true;
                }
                deepAt = at;
                star = -1;
                p = deep;
                continue;
            }
            if (!done && pattern.charAt(p) == '*') {
                star = ++p;
                starAt = at;
                continue;
            }
            int next = done || at == path.length() ? -1 : step(p, path.charAt(at));
            if (next > 0) {
                p = next;
                at++;
            } else if (star >= 0 && starAt < path.length() && path.charAt(starAt) != '/') {
                at = ++starAt;
                p = star;
            } else {
                int slash = deep < 0 ? -1 : path.indexOf('/', deepAt);
                if (slash < 0) {
                    return false;
                }
                deepAt = slash + 1;
                at = deepAt;
                p = deep;
                star = -1;
            }
        }
    }

    /** Returns where the pattern goes on behind the element at {@code p} if that matches one character, else -1. */
    private int step(int p, char actual) {
        char c = pattern.charAt(p);
        if (c == '[') {
            int end = classEnd(p);
            return end >= 0 && actual != '/' && inClass(p + 1, end, actual) ? end + 1 : -1;
        }
        if (c == '?') {
            return actual == '/' ? -1 : p + 1;
        }
        int escaped = c == '\\' && p + 1 < pattern.length() ? 1 : 0;
        return pattern.charAt(p + escaped) == actual ? p + escaped + 1 : -1;
    }

    private int classEnd(int open) {
        for (int i = open + 2; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\') {
                i++;
            } else if (pattern.charAt(i) == ']') {
                return i;
            }
        }
        return -1;
    }

    private boolean inClass(int start, int end, char actual) {
        int i = start;
        boolean negated = pattern.charAt(i) == '^';
        if (negated) {
            i++;
        }
        boolean found = false;
        while (i < end) {
            char low = pattern.charAt(i);
            if (low == '\\' && i + 1 < end) {
                low = pattern.charAt(++i);
            }
            char high = low;
            if (i + 2 < end && pattern.charAt(i + 1) == '-') {
                high = pattern.charAt(i + 2);
                i += 2;
            }
            found |= low <= actual && actual <= high;
            i++;
        }
        return found != negated;
    }
}
