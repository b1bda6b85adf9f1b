package dev.jslim.grammar.dump;

/**
 * Quotes text as Go does.
 *
 * @see <a href="https://pkg.go.dev/strconv#Quote">strconv.Quote</a>
 */
final class GoQuote {
    private GoQuote() {}

    static void append(StringBuilder out, String text) {
        out.append('"');
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            int named = "\"\\\u0007\b\f\n\r\t\u000B".indexOf(c);
            if (named >= 0) {
                out.append('\\').append("\"\\abfnrtv".charAt(named));
            } else if (c >= 0xDC80 && c <= 0xDCFF) {
                // A byte that is no UTF-8, see SourceBytes.
                hexadecimal(out, 'x', c & 0xFF, 2);
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.append('\uFFFD');
            } else if (isPrintable(c)) {
                out.appendCodePoint(c);
            } else if (c <= 0x7F) {
                hexadecimal(out, 'x', c, 2);
            } else if (Character.isBmpCodePoint(c)) {
                hexadecimal(out, 'u', c, 4);
            } else {
                hexadecimal(out, 'U', c, 8);
            }
        }
        out.append('"');
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    private static void hexadecimal(StringBuilder out, char kind, int c, int digits) {
        String number = Integer.toHexString(c);
        out.append('\\').append(kind).repeat('0', digits - number.length()).append(number);
    }
}
