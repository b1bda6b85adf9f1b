package dev.jslim.analyzer.build.ignore;

import org.jspecify.annotations.Nullable;

/**
 * A pattern of an ignore file: {@code *} and {@code ?} stop at slashes, {@code **} does not, {@code [a-z]} is a class, a backslash
 * takes the next character as it is.
 *
 * <p>As in the builder, a pattern without wildcards is compared, one that only ends or begins with {@code **} looks at the beginning or
 * the end of the path, and every other one is a regular expression. That shows: {@code **x} matches what ends in {@code x}, but
 * {@code **x*} only names that begin with it; and in an expression, but only there, {@code |} separates alternatives and {@code ^} is
 * the beginning of the path.
 *
 * @see <a href="https://github.com/moby/patternmatcher/blob/main/patternmatcher.go">moby/patternmatcher</a>
 */
public final class PathPattern {
    private enum Kind {
        EXACT,
        PREFIX,
        SUFFIX,
        EXPRESSION
    }

    private final String text;
    private final Kind kind;
    private final @Nullable PathExpression expression;

    private PathPattern(String text, Kind kind, @Nullable PathExpression expression) {
        this.text = text;
        this.kind = kind;
        this.expression = expression;
    }

    /** Returns a pattern, or null if it is malformed. */
    public static @Nullable PathPattern parse(String text) {
        if (!PatternSyntax.accepts(text)) {
            return null;
        }
        Kind kind = Kind.EXACT;
        StringBuilder source = new StringBuilder("^");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' && text.startsWith("*", i + 1)) {
                boolean first = i == 0;
                i += text.startsWith("/", i + 2) ? 2 : 1;
                boolean last = i + 1 == text.length();
                source.append(last ? ".*" : "(.*/)?");
                kind = first ? Kind.SUFFIX : last && kind == Kind.EXACT ? Kind.PREFIX : Kind.EXPRESSION;
            } else if (c == '*' || c == '?') {
                source.append(c == '*' ? "[^/]*" : "[^/]");
                kind = Kind.EXPRESSION;
            } else if (c == '\\') {
                // One at the end escapes the end of the expression itself.
                boolean last = ++i == text.length();
                source.append(c).append(last ? "" : text.substring(i, i + 1));
                kind = last ? kind : Kind.EXPRESSION;
            } else if (c == '[' || c == ']') {
                source.append(c);
                kind = Kind.EXPRESSION;
            } else {
                source.append(".+()$".indexOf(c) < 0 ? "" : "\\").append(c);
            }
        }
        if (kind != Kind.EXPRESSION) {
            return new PathPattern(text, kind, null);
        }
        PathExpression expression = PathExpression.parse(source.append('$').toString());
        return expression == null ? null : new PathPattern(text, kind, expression);
    }

    /** Returns whether the whole of {@code path} matches. */
    public boolean matches(String path) {
        return switch (kind) {
            case EXACT -> path.equals(text);
            case PREFIX -> path.startsWith(text.substring(0, text.length() - 2));
            case SUFFIX -> endMatches(path);
            case EXPRESSION -> expression != null && expression.matches(path);
        };
    }

    /** Returns the pattern as written. */
    @Override
    public String toString() {
        return text;
    }

    private boolean endMatches(String path) {
        String end = text.substring(2);
        return path.endsWith(end) || (end.startsWith("/") && path.equals(end.substring(1)));
    }
}
