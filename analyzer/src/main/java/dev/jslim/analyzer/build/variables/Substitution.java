package dev.jslim.analyzer.build.variables;

import org.jspecify.annotations.Nullable;

/** The modifiers that change a value by a pattern: {@code #}, {@code ##}, {@code %}, {@code %%}, {@code /} and {@code //}. */
final class Substitution {
    /** Above this product of lengths a pattern is not evaluated: only a hostile file has it, and it would take seconds. */
    private static final long LIMIT = 20_000_000;

    private Substitution() {}

    /** Returns what of a pattern stands for text: one out of a variable may begin with the second operator, the builder looks at the value. */
    static String wildcards(String modifier, String pattern) {
        String operand = modifier.substring(1) + pattern;
        boolean doubled = !modifier.startsWith("/") && operand.startsWith(modifier.substring(0, 1));
        return modifier.startsWith("/") ? pattern : doubled ? operand.substring(1) : operand;
    }

    /** Returns {@code text} less what {@code pattern} matches at its beginning, or for {@code %} at its end. */
    static Resolution trimmed(String modifier, String text, String pattern) {
        boolean longest = (modifier.substring(1) + pattern).startsWith(modifier.substring(0, 1));
        String wanted = wildcards(modifier, pattern);
        Glob glob = Glob.parse(wanted);
        if (glob == null || isTooMuch(text, wanted)) {
            return refused(wanted, glob);
        }
        boolean suffix = modifier.startsWith("%");
        int[] points = Glob.points(text);
        int end = suffix ? glob.reversed().end(Glob.reversed(points), 0, longest) : glob.end(points, 0, longest);
        if (end < 0) {
            return Resolution.of(text);
        }
        return Resolution.of(
                suffix ? new String(points, 0, points.length - end) : new String(points, end, points.length - end));
    }

    /** Returns {@code text} with the first match replaced, or for {@code //} every match; the longest ones. */
    static Resolution replaced(String modifier, String text, String pattern, String replacement) {
        Glob glob = Glob.parse(pattern);
        if (glob == null || isTooMuch(text, pattern) || (text.length() + 1L) * replacement.length() > LIMIT) {
            return refused(pattern, glob);
        }
        boolean all = modifier.equals("//");
        int[] points = Glob.points(text);
        StringBuilder value = new StringBuilder();
        int copied = 0;
        boolean matched = false;
        int start = glob.start(points, 0);
        while (start >= 0 && (all || !matched)) {
            int end = glob.end(points, start, true);
            if (end < 0) {
                break;
            }
            // An empty match right behind another one is none.
            if (end > start || start > copied || !matched) {
                value.append(new String(points, copied, start - copied)).append(replacement);
                copied = end;
                matched = true;
            }
            start = glob.start(points, end > start ? end : start + 1);
        }
        return Resolution.of(
                value.append(new String(points, copied, points.length - copied)).toString());
    }

    private static boolean isTooMuch(String text, String pattern) {
        return (long) text.length() * pattern.length() > LIMIT;
    }

    private static Resolution refused(String pattern, @Nullable Glob glob) {
        return new Resolution.Unresolved(
                glob == null
                        ? "the pattern " + pattern + " escapes what needs no escape"
                        : "the value is too long for its pattern");
    }
}
