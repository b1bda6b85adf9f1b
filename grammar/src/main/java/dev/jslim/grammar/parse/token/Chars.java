package dev.jslim.grammar.parse.token;

/** Character classes of BuildKit's parser, which are those of Go and not those of Java. */
public final class Chars {
    private Chars() {}

    /** Whether Go's {@code unicode.IsSpace} holds. */
    public static boolean isSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return c == 0x85 || c == 0xA0 || (c > 0xFF && Character.isSpaceChar(c));
    }

    /** Whether it is a space of ASCII. */
    public static boolean isAsciiSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** Whether it separates the arguments of an instruction: the white space of one line, ASCII only. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0B;
    }

    /** Whether it can be part of a variable's name. */
    public static boolean isName(char c) {
        return c == '_' || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether it is an ASCII digit. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns the first offset in {@code from..to} that holds no space, or {@code to}. */
    public static int skipSpaces(String text, int from, int to) {
        int at = from;
        while (at < to && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns the first offset in {@code from..to} that holds no space of ASCII, or {@code to}. */
    public static int skipAsciiSpaces(String text, int from, int to) {
        int at = from;
        while (at < to && isAsciiSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns the offset after the last character of {@code from..to} that is no space, or {@code from}. */
    public static int trimEnd(String text, int from, int to) {
        int at = to;
        while (at > from && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
