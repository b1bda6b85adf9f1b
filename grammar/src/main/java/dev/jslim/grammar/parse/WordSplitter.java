package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import java.util.ArrayList;
import java.util.List;

/** Cuts the arguments of an instruction into words, in the three ways BuildKit has; each word is {@code [start, end)}. */
final class WordSplitter {
    private WordSplitter() {}

    /** Returns what blanks separate; quotes mean nothing. */
    static List<int[]> blanks(String text, int from, int to) {
        List<int[]> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            int start = at;
            while (at < to && !Chars.isBlank(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(new int[] {start, at});
            } else {
                at++;
            }
        }
        return words;
    }

    /** Returns the words of ENV, LABEL and ARG: spaces in quotes or after the escape character do not separate. */
    static List<int[]> quoted(String text, int from, int to, char escape) {
        List<int[]> words = new ArrayList<>();
        int at = Chars.skipSpaces(text, from, to);
        while (at < to) {
            int start = at;
            at = wordEnd(text, at, to, escape, true);
            words.add(new int[] {start, at});
            at = Chars.skipSpaces(text, at, to);
        }
        return words;
    }

    /**
     * Returns the flags that stand before the other arguments; a last {@code --} ends them and is one of the words returned. The
     * escape character is always the backslash here.
     */
    static List<int[]> flags(String text, int from, int to) {
        List<int[]> words = new ArrayList<>();
        int at = Chars.skipSpaces(text, from, to);
        while (at + 1 < to && text.charAt(at) == '-' && text.charAt(at + 1) == '-') {
            int start = at;
            at = wordEnd(text, at, to, '\\', false);
            words.add(new int[] {start, at});
            if (at - start == 2) {
                break;
            }
            at = Chars.skipSpaces(text, at, to);
        }
        return words;
    }

    private static int wordEnd(String text, int start, int to, char escape, boolean singleQuotesKeepEscapes) {
        char quote = 0;
        int at = start;
        while (at < to) {
            char c = text.charAt(at);
            if (quote == 0 && Chars.isSpace(c)) {
                return at;
            }
            if (c == escape && !(quote == '\'' && singleQuotesKeepEscapes)) {
                at++;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            at++;
        }
        return to;
    }
}
