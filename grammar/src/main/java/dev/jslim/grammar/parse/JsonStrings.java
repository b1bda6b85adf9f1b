package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.source.MappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a JSON array of strings as BuildKit does: what is no JSON at all is not an array, an array that holds something else than
 * strings is an error.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class JsonStrings {
    /** What a text was found to be. */
    enum Outcome {
        STRINGS,
        OTHER_VALUES,
        NO_JSON
    }

    /** How deep values may be nested before the text counts as no JSON. */
    private static final int DEPTH = 100;

    /** Punctuation and strings in order, as {@code [start, end)} pairs of the text. */
    private final List<int[]> tokens = new ArrayList<>();

    private final String text;
    private final int end;
    private int at;
    private boolean onlyStrings = true;

    JsonStrings(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** Returns what the text is; after {@link Outcome#STRINGS}, {@link #tokens()} has its parts. */
    Outcome read() {
        skip();
        if (at == end || text.charAt(at) != '[' || !array(0)) {
            return Outcome.NO_JSON;
        }
        skip();
        if (at != end) {
            return Outcome.NO_JSON;
        }
        return onlyStrings ? Outcome.STRINGS : Outcome.OTHER_VALUES;
    }

    /** Returns the brackets, commas and strings of the array. */
    List<int[]> tokens() {
        return tokens;
    }

    /** Returns the value of the string literal at {@code start..end} of a line. */
    static MappedText decode(MappedText line, int start, int end) {
        String text = line.text();
        MappedText.Builder value = new MappedText.Builder();
        int first = line.start(start + 1);
        value.append("", first, first);
        int plain = start + 1;
        int at = plain;
        while (at < end - 1) {
            if (text.charAt(at) != '\\') {
                at++;
                continue;
            }
            line.copy(plain, at, value);
            int length = text.charAt(at + 1) == 'u' ? 6 : 2;
            char c = length == 6 ? (char) Integer.parseInt(text, at + 2, at + 6, 16) : unescape(text.charAt(at + 1));
            var place = line.span(at, at + length);
            value.append(c, place.start(), place.end());
            at += length;
            plain = at;
        }
        line.copy(plain, end - 1, value);
        return value.build();
    }

    private static char unescape(char c) {
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> c;
        };
    }

    private void skip() {
        while (at < end && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean punctuation(char c, int depth) {
        skip();
        if (at == end || text.charAt(at) != c) {
            return false;
        }
        if (depth == 0) {
            tokens.add(new int[] {at, at + 1});
        }
        at++;
        return true;
    }

    private boolean array(int depth) {
        punctuation('[', depth);
        if (punctuation(']', depth)) {
            return true;
        }
        do {
            if (!value(depth)) {
                return false;
            }
        } while (punctuation(',', depth));
        return punctuation(']', depth);
    }

    private boolean value(int depth) {
        skip();
        if (at == end || depth > DEPTH) {
            return false;
        }
        char c = text.charAt(at);
        if (c == '"') {
            int start = at;
            boolean complete = string();
            if (depth == 0) {
                tokens.add(new int[] {start, at});
            }
            return complete;
        }
        onlyStrings = false;
        return switch (c) {
            case '[' -> array(depth + 1);
            case '{' -> object(depth + 1);
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean object(int depth) {
        punctuation('{', depth);
        if (punctuation('}', depth)) {
            return true;
        }
        do {
            skip();
            if (at == end || text.charAt(at) != '"' || !string() || !punctuation(':', depth) || !value(depth)) {
                return false;
            }
        } while (punctuation(',', depth));
        return punctuation('}', depth);
    }

    private boolean word(String word) {
        if (!text.startsWith(word, at) || at + word.length() > end) {
            return false;
        }
        at += word.length();
        return true;
    }

    private boolean number() {
        if (at < end && text.charAt(at) == '-') {
            at++;
        }
        int whole = at;
        if (!digits() || (text.charAt(whole) == '0' && at > whole + 1)) {
            return false;
        }
        if (at < end && text.charAt(at) == '.') {
            at++;
            if (!digits()) {
                return false;
            }
        }
        if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < end && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (at < end && Chars.isDigit(text.charAt(at))) {
            at++;
        }
        return at > start;
    }

    private boolean string() {
        at++;
        while (at < end) {
            char c = text.charAt(at++);
            if (c == '"') {
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape())) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (at == end) {
            return false;
        }
        char c = text.charAt(at++);
        if (c != 'u') {
            return "\"\\/bfnrt".indexOf(c) >= 0;
        }
        for (int i = 0; i < 4; i++) {
            if (at == end || Character.digit(text.charAt(at), 16) < 0 || text.charAt(at++) > 'f') {
                return false;
            }
        }
        return true;
    }
}
