package dev.jslim.tracer.probe;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a probe into words as a shell does with a command line: {@code '…'} is taken as it stands, a backslash takes away what is
 * special of the next character, also of {@code " \ $ `} in {@code "…"}, and {@code $'…'} knows {@code \n}, {@code \r}, {@code \t},
 * {@code \0}, {@code \xHH} and <code>&#92;uHHHH</code>. Nothing is expanded.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02">POSIX.1-2024, 2.2 Quoting</a>
 */
final class Words {
    /** Stands before what is expected. */
    static final String ARROW = "=>";

    private static final String HINT = "quote it as in a shell: '…', \"…\", or $'…' for \\n and \\r";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int at;

    /**
     * A word.
     *
     * @param quoted whether a part of it was in quotes
     */
    record Word(String text, boolean quoted) {
        /** Returns whether it is the sign before what is expected. */
        boolean arrow() {
            return !quoted && text.equals(ARROW);
        }
    }

    private Words(String text) {
        this.text = text;
    }

    /**
     * Returns the words.
     *
     * @throws InputInvalid if a quote is not closed, or an escape is none
     */
    static List<Word> of(String text) {
        Words words = new Words(text);
        while (words.next()) {}
        return words.words;
    }

    private boolean next() {
        while (continued() || (at < text.length() && Character.isWhitespace(text.charAt(at)))) {
            at += continued() ? 2 : 1;
        }
        if (at >= text.length()) {
            return false;
        }
        word.setLength(0);
        boolean quoted = false;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            quoted |= part();
        }
        words.add(new Word(word.toString(), quoted));
        return true;
    }

    /** A backslash at the end of a line, as in commands that are copied from pages. */
    private boolean continued() {
        return text.startsWith("\\\n", at);
    }

    private boolean part() {
        char c = text.charAt(at);
        if (c == '\'') {
            int end = text.indexOf('\'', at + 1);
            word.append(text, at + 1, closed(end));
            at = end + 1;
        } else if (c == '"') {
            doubled();
        } else if (text.startsWith("$'", at)) {
            at += 2;
            while (at < text.length() && text.charAt(at) != '\'') {
                escaped();
            }
            at = closed(at < text.length() ? at : -1) + 1;
        } else if (c == '\\' && at + 1 < text.length()) {
            if (!continued()) {
                word.append(text.charAt(at + 1));
            }
            at += 2;
            return true;
        } else {
            word.append(c);
            at++;
            return false;
        }
        return true;
    }

    private void doubled() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length() && "\"\\$`".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            word.append(text.charAt(at++));
        }
        at = closed(at < text.length() ? at : -1) + 1;
    }

    private void escaped() {
        char c = text.charAt(at++);
        if (c != '\\') {
            word.append(c);
            return;
        }
        char kind = at < text.length() ? text.charAt(at++) : ' ';
        switch (kind) {
            case 'n' -> word.append('\n');
            case 'r' -> word.append('\r');
            case 't' -> word.append('\t');
            case '0' -> word.append('\0');
            case '\\', '\'', '"' -> word.append(kind);
            case 'x' -> word.append(hex(2));
            case 'u' -> word.append(hex(4));
            default -> throw new InputInvalid("'\\" + kind + "' is no escape in $'…'", HINT);
        }
    }

    private char hex(int digits) {
        int end = Math.min(text.length(), at + digits);
        String number = text.substring(at, end);
        if (number.length() < digits || !number.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new InputInvalid("'\\" + (digits == 2 ? "x" : "u") + number + "' is no escape in $'…'", HINT);
        }
        at = end;
        int value = Integer.parseInt(number, 16);
        if (digits == 2 && value > 0x7f) {
            throw new InputInvalid(
                    "'\\x" + number + "' is a byte that no text has on its own",
                    "put such bytes into a file: -d @FILE");
        }
        return (char) value;
    }

    private int closed(int end) {
        if (end < 0) {
            throw new InputInvalid("a quote is not closed", HINT);
        }
        return end;
    }
}
