package dev.jslim.analyzer.build.variables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pattern of a substitution: {@code *} is any text, {@code ?} any character, and there are no brackets.
 *
 * <p>Between two stars stands a run of characters. Taking each run where it first occurs finds a match if there is one, so nothing
 * is ever tried twice: the time is at most the length of the pattern times that of the text.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#environment-replacement">Environment replacement</a>
 */
final class Glob {
    private static final int ANY = -1;

    /** The code points between the stars; one more than there are stars. */
    private final List<int[]> runs;

    private Glob(List<int[]> runs) {
        this.runs = runs;
    }

    /** Returns the pattern, or null if it escapes what needs no escape, which the builder refuses. */
    static @Nullable Glob parse(String pattern) {
        List<int[]> runs = new ArrayList<>();
        int[] points = points(pattern);
        int[] run = new int[points.length];
        int length = 0;
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '*') {
                runs.add(Arrays.copyOf(run, length));
                length = 0;
            } else if (points[i] == '\\') {
                if (++i == points.length || "*?\\/}".indexOf(points[i]) < 0) {
                    return null;
                }
                run[length++] = points[i];
            } else {
                run[length++] = points[i] == '?' ? ANY : points[i];
            }
        }
        runs.add(Arrays.copyOf(run, length));
        return new Glob(runs);
    }

    /** Returns the pattern that matches a reversed text where this one matches the text. */
    Glob reversed() {
        List<int[]> turned = new ArrayList<>();
        for (int[] run : runs) {
            turned.add(reversed(run));
        }
        Collections.reverse(turned);
        return new Glob(turned);
    }

    /** Returns the code points of {@code text}. */
    static int[] points(String text) {
        int[] points = new int[text.codePointCount(0, text.length())];
        int offset = 0;
        for (int i = 0; i < points.length; i++) {
            points[i] = text.codePointAt(offset);
            offset += Character.charCount(points[i]);
        }
        return points;
    }

    static int[] reversed(int[] points) {
        int[] turned = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            turned[i] = points[points.length - 1 - i];
        }
        return turned;
    }

    /** Returns where the match that begins at {@code from} ends, the longest or the shortest, or -1 if there is none. */
    int end(int[] text, int from, boolean longest) {
        if (!isAt(text, from, runs.getFirst())) {
            return -1;
        }
        int at = from + runs.getFirst().length;
        for (int i = 1; i < runs.size(); i++) {
            int[] run = runs.get(i);
            boolean last = longest && i == runs.size() - 1;
            int found = last ? lastIndex(text, at, run) : index(text, at, run);
            if (found < 0) {
                return -1;
            }
            at = found + run.length;
        }
        return at;
    }

    /** Returns where the first match at or after {@code from} may begin, or -1. */
    int start(int[] text, int from) {
        return index(text, from, runs.getFirst());
    }

    private static int index(int[] text, int from, int[] run) {
        for (int at = from; at + run.length <= text.length; at++) {
            if (isAt(text, at, run)) {
                return at;
            }
        }
        return -1;
    }

    private static int lastIndex(int[] text, int from, int[] run) {
        for (int at = text.length - run.length; at >= from; at--) {
            if (isAt(text, at, run)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(int[] text, int at, int[] run) {
        if (at + run.length > text.length) {
            return false;
        }
        for (int i = 0; i < run.length; i++) {
            if (run[i] != ANY && run[i] != text[at + i]) {
                return false;
            }
        }
        return true;
    }
}
