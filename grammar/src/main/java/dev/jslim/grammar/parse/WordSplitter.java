package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.source.MappedText;
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

    /**
     * Returns the words of ENV, LABEL and ARG: spaces in quotes or after the escape character do not separate. An escape character
     * that nothing follows belongs to no word.
     */
    static List<int[]> quoted(String text, int from, int to, char escape) {
        List<int[]> words = new ArrayList<>();
        int at = Chars.skipSpaces(text, from, to);
        while (at < to) {
            int start = at;
            at = wordEnd(text, at, to, escape, false);
            int end = Math.min(at, to);
            end -= at > to ? 1 : 0;
            if (end > start) {
                words.add(new int[] {start, end});
            }
            at = Chars.skipSpaces(text, Math.min(at, to), to);
        }
        return words;
    }

    /**
     * Returns the flags that stand before the other arguments; a last {@code --} ends them and is one of the words returned. BuildKit
     * reads them byte by byte, so only the spaces of ASCII separate them.
     */
    static List<FlagText> flags(MappedText line, int from, int to, char escape) {
        String text = line.text();
        List<FlagText> flags = new ArrayList<>();
        int at = Chars.skipAsciiSpaces(text, from, to);
        while (at + 1 < to && text.charAt(at) == '-' && text.charAt(at + 1) == '-') {
            int start = at;
            at = Math.min(wordEnd(text, at, to, escape, true), to);
            FlagText flag = FlagText.of(line, start, at, escape);
            flags.add(flag);
            if (flag.isEnd()) {
                break;
            }
            at = Chars.skipAsciiSpaces(text, at, to);
        }
        return flags;
    }

    /** Returns where the word ends; one more than {@code to} if it ends in an escape character that escapes nothing. */
    private static int wordEnd(String text, int start, int to, char escape, boolean flag) {
        char quote = 0;
        int at = start;
        while (at < to) {
            char c = text.charAt(at);
            if (quote == 0 && (flag ? Chars.isAsciiSpace(c) : Chars.isSpace(c))) {
                return at;
            }
            if (c == escape && (flag || quote != '\'')) {
                at++;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            at++;
        }
        return at;
    }
}
