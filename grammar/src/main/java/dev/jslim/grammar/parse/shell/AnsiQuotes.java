package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.shell.ShellPart;

/** Reads {@code $'…'}, whose backslash escapes are those of C (POSIX.1-2024, 2.2.4). */
final class AnsiQuotes {
    private AnsiQuotes() {}

    /** Reads the quotes at the scanner's place; returns false if they do not end. */
    static boolean read(ShellScanner scanner, ShellParts parts) {
        String text = scanner.text;
        int start = scanner.at;
        StringBuilder value = new StringBuilder();
        int at = start + 2;
        while (at < scanner.end && text.charAt(at) != '\'') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < scanner.end) {
                at += escape(text, at + 1, scanner.end, value) + 1;
            } else {
                value.append(c);
                at++;
            }
        }
        if (at >= scanner.end) {
            return false;
        }
        scanner.at = at + 1;
        parts.part(new ShellPart.SingleQuoted(value.toString(), scanner.line.span(start, at + 1)));
        return true;
    }

    /** Appends what the escape at {@code at} stands for and returns its length, the backslash not counted. */
    private static int escape(String text, int at, int end, StringBuilder value) {
        char c = text.charAt(at);
        int simple = "abefnrtv".indexOf(c);
        if (simple >= 0) {
            value.append("\u0007\b\u001b\f\n\r\t\u000b".charAt(simple));
            return 1;
        }
        if (c == 'x' || c == 'u' || c == 'U') {
            int most = c == 'x' ? 2 : c == 'u' ? 4 : 8;
            int length = number(text, at + 1, Math.min(end, at + 1 + most), 16, value);
            return length == 0 ? literal(c, value) : length + 1;
        }
        int octal = number(text, at, Math.min(end, at + 3), 8, value);
        return octal > 0 ? octal : literal(c, value);
    }

    private static int literal(char c, StringBuilder value) {
        if ("\\'\"?".indexOf(c) < 0) {
            value.append('\\');
        }
        value.append(c);
        return 1;
    }

    private static int number(String text, int from, int to, int radix, StringBuilder value) {
        long number = 0;
        int at = from;
        while (at < to && Character.digit(text.charAt(at), radix) >= 0) {
            number = number * radix + Character.digit(text.charAt(at++), radix);
        }
        if (at > from) {
            value.appendCodePoint(number <= Character.MAX_CODE_POINT ? (int) number : 0xFFFD);
        }
        return at - from;
    }
}
