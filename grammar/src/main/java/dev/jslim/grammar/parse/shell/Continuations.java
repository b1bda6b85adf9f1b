package dev.jslim.grammar.parse.shell;

import java.util.Arrays;

/** Where lines of a shell text were joined: a backslash and the line break after it belong to no word. */
final class Continuations {
    private int[] starts = new int[4];
    private int[] lengths = new int[4];
    private int count;

    /** Adds one that stands behind all others; what is scanned again is not added again. */
    void add(int start, int length) {
        if (count > 0 && starts[count - 1] >= start) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        starts[count] = start;
        lengths[count++] = length;
    }

    /** Returns a part of the text without those in it. */
    String without(String text, int from, int to) {
        int first = count;
        while (first > 0 && starts[first - 1] >= from) {
            first--;
        }
        if (first == count || starts[first] >= to) {
            return text.substring(from, to);
        }
        StringBuilder joined = new StringBuilder(to - from);
        int at = from;
        for (int i = first; i < count && starts[i] < to; i++) {
            joined.append(text, at, starts[i]);
            at = starts[i] + lengths[i];
        }
        return joined.append(text, at, to).toString();
    }
}
