package dev.jslim.analyzer.build.ignore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression as the builder makes one from a pattern: alternatives of characters, classes, any of them repeated, and the
 * optional group {@code (.*}{@code /)?}, in sequence. All ways through it are followed at once, so the time is at most the length of
 * the expression times that of the path: ignore files come from people that nobody vouches for.
 */
final class PathExpression {
    private static final String FOLDERS = "(.*/)?";
    private static final PathClass ANY = new PathClass(List.of(), true);

    private enum Kind {
        ONE,
        REPEATED,
        /** Nothing, or anything up to a slash. */
        FOLDERS,
        START,
        END,
        /** Between a letter, digit or underscore and something else. */
        BOUNDARY,
        NO_BOUNDARY
    }

    private record Step(Kind kind, PathClass characters) {}

    /** Each begins and ends with anything; what anchors it is a step. */
    private final List<List<Step>> alternatives;

    private PathExpression(List<List<Step>> alternatives) {
        this.alternatives = alternatives;
    }

    /** Returns the expression, or null if it is malformed. */
    static @Nullable PathExpression parse(String source) {
        List<List<Step>> alternatives = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        Step anything = new Step(Kind.REPEATED, ANY);
        steps.add(anything);
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '|') {
                steps.add(anything);
                alternatives.add(List.copyOf(steps));
                steps.clear();
                steps.add(anything);
                at++;
            } else if (assertion(source, at) != null) {
                steps.add(new Step(Objects.requireNonNull(assertion(source, at)), ANY));
                at += c == '\\' ? 2 : 1;
            } else if (source.startsWith(FOLDERS, at)) {
                steps.add(new Step(Kind.FOLDERS, PathClass.NOT_LINE_BREAK));
                at += FOLDERS.length();
            } else {
                PathClass.Reader reader = new PathClass.Reader(source, at, source.length());
                PathClass characters = reader.read();
                if (characters == null) {
                    return null;
                }
                at = reader.at();
                boolean repeated = source.startsWith("*", at);
                at += repeated ? 1 : 0;
                steps.add(new Step(repeated ? Kind.REPEATED : Kind.ONE, characters));
            }
        }
        steps.add(anything);
        alternatives.add(List.copyOf(steps));
        return new PathExpression(List.copyOf(alternatives));
    }

    private static @Nullable Kind assertion(String source, int at) {
        char c = source.charAt(at);
        char escaped = c == '\\' && at + 1 < source.length() ? source.charAt(at + 1) : '\0';
        if (c == '^' || escaped == 'A') {
            return Kind.START;
        }
        if (c == '$' || escaped == 'z') {
            return Kind.END;
        }
        return escaped == 'b' ? Kind.BOUNDARY : escaped == 'B' ? Kind.NO_BOUNDARY : null;
    }

    boolean matches(String path) {
        for (List<Step> steps : alternatives) {
            if (matches(steps, path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(List<Step> steps, String path) {
        boolean[] now = new boolean[steps.size() + 1];
        // Where a group of folders has begun and has not come to its slash.
        boolean[] inside = new boolean[now.length];
        now[0] = true;
        skip(steps, now, 0, path);
        int i = 0;
        while (i < path.length()) {
            int c = path.codePointAt(i);
            boolean[] next = new boolean[now.length];
            boolean[] nextInside = new boolean[now.length];
            for (int s = 0; s < steps.size(); s++) {
                Step step = steps.get(s);
                if (step.kind() == Kind.FOLDERS) {
                    boolean on = (now[s] || inside[s]) && step.characters().contains(c);
                    nextInside[s] = on;
                    next[s + 1] |= on && c == '/';
                } else if (now[s] && step.kind() == Kind.REPEATED) {
                    next[s] |= step.characters().contains(c);
                } else if (now[s] && step.kind() == Kind.ONE) {
                    next[s + 1] |= step.characters().contains(c);
                }
            }
            i += Character.charCount(c);
            now = next;
            inside = nextInside;
            skip(steps, now, i, path);
        }
        return now[steps.size()];
    }

    /** Marks what is reached without a character. */
    private static void skip(List<Step> steps, boolean[] now, int position, String path) {
        for (int s = 0; s < steps.size(); s++) {
            now[s + 1] |= now[s] && isFree(steps.get(s).kind(), position, path);
        }
    }

    private static boolean isFree(Kind kind, int position, String path) {
        return switch (kind) {
            case ONE -> false;
            case REPEATED, FOLDERS -> true;
            case START -> position == 0;
            case END -> position == path.length();
            case BOUNDARY -> isWord(path, position - 1) != isWord(path, position);
            case NO_BOUNDARY -> isWord(path, position - 1) == isWord(path, position);
        };
    }

    private static boolean isWord(String path, int at) {
        return at >= 0 && at < path.length() && PathClass.isWord(path.charAt(at));
    }
}
