package dev.jslim.grammar.parse.shell;

import org.jspecify.annotations.Nullable;

/** Where the parentheses of a shell text close, whatever is quoted. Counted once, however often a scanner asks. */
final class Parentheses {
    private final String text;
    private final int end;
    private int first;
    private int @Nullable [] closing;

    Parentheses(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Returns where the parenthesis closes that opens at {@code open}, or -1. */
    int closing(int open) {
        int[] known = closing;
        if (known == null || open < first) {
            first = open;
            known = count();
            closing = known;
        }
        return known[open - first];
    }

    private int[] count() {
        int[] closes = new int[end - first];
        int[] opens = new int[end - first];
        int depth = 0;
        for (int i = first; i < end; i++) {
            char c = text.charAt(i);
            closes[i - first] = -1;
            if (c == '(') {
                opens[depth++] = i;
            } else if (c == ')' && depth > 0) {
                closes[opens[--depth] - first] = i;
            }
        }
        return closes;
    }
}
