package dev.jslim.analyzer.image;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for paths of images, as shells write them: {@code *} and {@code ?} stop at slashes, {@code **} does not, {@code [a-z]},
 * {@code [!a]}, {@code {one,two}}; a backslash takes the next character literally. A byte that is not UTF-8 is {@code \xNN}, as
 * {@link PathBytes#shown} writes it. Unlike the JDK's it needs no path of this machine, which cannot have every name.
 */
public final class PathGlob {
    private final Pattern pattern;

    private PathGlob(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Returns the pattern.
     *
     * @throws PatternSyntaxException if a bracket or a brace is not closed
     */
    public static PathGlob of(String glob) {
        return new PathGlob(Pattern.compile(regex(glob), Pattern.DOTALL));
    }

    /** Returns whether the whole path fits. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        boolean group = false;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> {
                    boolean all = i + 1 < glob.length() && glob.charAt(i + 1) == '*';
                    regex.append(all ? ".*" : "[^/]*");
                    i += all ? 1 : 0;
                }
                case '?' -> regex.append("[^/]");
                case '{' -> {
                    if (group) {
                        throw new PatternSyntaxException("braces in braces", glob, i);
                    }
                    group = true;
                    regex.append("(?:");
                }
                case '[' -> i = bracket(glob, i, regex);
                case '\\' -> i = escape(glob, i, regex);
                default -> {
                    if (group && c == ',') {
                        regex.append('|');
                    } else if (group && c == '}') {
                        group = false;
                        regex.append(')');
                    } else {
                        literal(c, regex);
                    }
                }
            }
        }
        if (group) {
            throw new PatternSyntaxException("a brace is not closed", glob, glob.length());
        }
        return regex.toString();
    }

    /** Appends a class of characters, of which none is a slash; returns where it ends. */
    private static int bracket(String glob, int start, StringBuilder regex) {
        int at = start + 1;
        regex.append("[[^/]&&[");
        if (at < glob.length() && (glob.charAt(at) == '!' || glob.charAt(at) == '^')) {
            regex.append('^');
            at++;
        }
        int first = at;
        for (; at < glob.length() && (glob.charAt(at) != ']' || at == first); at++) {
            char c = glob.charAt(at);
            if (c == '-' && at > first) {
                regex.append('-');
            } else if (c == '\\') {
                at = escape(glob, at, regex);
            } else {
                literal(c, regex);
            }
        }
        if (at == glob.length()) {
            throw new PatternSyntaxException("a bracket is not closed", glob, start);
        }
        regex.append("]]");
        return at;
    }

    private static int escape(String glob, int at, StringBuilder regex) {
        if (at + 3 < glob.length() && glob.charAt(at + 1) == 'x') {
            int high = Character.digit(glob.charAt(at + 2), 16);
            int low = Character.digit(glob.charAt(at + 3), 16);
            if (high >= 0 && low >= 0) {
                int value = high << 4 | low;
                literal((char) (value < 0x80 ? value : 0xDC00 + value), regex);
                return at + 3;
            }
        }
        if (at + 1 == glob.length()) {
            throw new PatternSyntaxException("nothing follows the backslash", glob, at);
        }
        literal(glob.charAt(at + 1), regex);
        return at + 1;
    }

    private static void literal(char c, StringBuilder regex) {
        if (c < 0x80 && !Character.isLetterOrDigit(c)) {
            regex.append('\\');
        }
        regex.append(c);
    }
}
