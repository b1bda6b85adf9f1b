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
        this.literal = pattern.chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0);
    }

    /** Returns a pattern; a malformed character class matches nothing. */
    public static GlobPattern of(String pattern) {
        return new GlobPattern(pattern);
    }

    /** Returns whether the whole of {@code path} matches. */
    public boolean matches(String path) {
        return literal ? pattern.equals(path) : matches(0, path, 0);
    }

    private boolean matches(int from, String path, int start) {
        int at = start;
        for (int p = from; p < pattern.length(); p++) {
            char c = pattern.charAt(p);
            if (c == '*') {
                return star(p, path, at);
            }
            if (at >= path.length()) {
                return false;
            }
            char actual = path.charAt(at++);
            if (c == '[') {
                int end = classEnd(p);
                if (end < 0 || actual == '/' || !inClass(p + 1, end, actual)) {
                    return false;
                }
                p = end;
            } else if (c == '?') {
                if (actual == '/') {
                    return false;
                }
            } else {
                if (c == '\\' && p + 1 < pattern.length()) {
                    c = pattern.charAt(++p);
                }
                if (c != actual) {
                    return false;
                }
            }
        }
        return at == path.length();
    }

    private boolean star(int p, String path, int at) {
        boolean deep = p + 1 < pattern.length() && pattern.charAt(p + 1) == '*';
        if (!deep) {
            for (int end = at; end <= path.length(); end++) {
                if (matches(p + 1, path, end)) {
                    return true;
                }
                if (end < path.length() && path.charAt(end) == '/') {
                    return false;
                }
            }
            return false;
        }
        int next = p + 2;
        if (next < pattern.length() && pattern.charAt(next) == '/') {
            next++;
        }
        if (next == pattern.length()) {
            return true;
        }
        for (int end = at; end <= path.length(); end++) {
            boolean boundary = end == at || path.charAt(end - 1) == '/';
            if (boundary && matches(next, path, end)) {
                return true;
            }
        }
        return false;
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
