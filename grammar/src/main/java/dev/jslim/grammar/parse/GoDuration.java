package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import org.jspecify.annotations.Nullable;

/**
 * A span of time such as {@code 1m30s}.
 *
 * @see <a href="https://pkg.go.dev/time#ParseDuration">time.ParseDuration</a>
 */
record GoDuration(long nanoseconds) {
    /** Returns what a text says, or null if it is no duration or one of more than 292 years. */
    static @Nullable GoDuration parse(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.startsWith("0", at) && at + 1 == text.length()) {
            return new GoDuration(0);
        }
        if (at == text.length()) {
            return null;
        }
        long total = 0;
        try {
            while (at < text.length()) {
                int number = at;
                at = digits(text, at);
                long whole = at == number ? 0 : Long.parseLong(text, number, at, 10);
                int count = at - number;
                double fraction = 0;
                if (text.startsWith(".", at)) {
                    int point = at;
                    at = digits(text, at + 1);
                    count += at - point - 1;
                    fraction = at == point + 1 ? 0 : Double.parseDouble("0" + text.substring(point, at));
                }
                int unitStart = at;
                while (at < text.length() && text.charAt(at) != '.' && !Chars.isDigit(text.charAt(at))) {
                    at++;
                }
                long unit = unit(text.substring(unitStart, at));
                if (count == 0 || unit == 0) {
                    return null;
                }
                total = Math.addExact(total, Math.addExact(Math.multiplyExact(whole, unit), (long) (fraction * unit)));
            }
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
        return new GoDuration(text.startsWith("-") ? -total : total);
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && Chars.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static long unit(String name) {
        return switch (name) {
            case "ns" -> 1;
            case "us", "µs", "μs" -> 1_000;
            case "ms" -> 1_000_000;
            case "s" -> 1_000_000_000;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 0;
        };
    }
}
