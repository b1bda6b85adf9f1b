package dev.jslim.grammar.parse;

import java.util.Locale;

/** Tells which texts BuildKit takes for numbers and truth values. */
public final class GoNumbers {
    private GoNumbers() {}

    /**
     * Returns whether it is true or false in one of the ways to say it.
     *
     * @see <a href="https://pkg.go.dev/strconv#ParseBool">strconv.ParseBool</a>
     */
    public static boolean isBoolean(String text) {
        return switch (text) {
            case "1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False" -> true;
            default -> false;
        };
    }

    /**
     * Returns whether it is a number of 32 bits without a sign.
     *
     * @see <a href="https://pkg.go.dev/strconv#ParseUint">strconv.ParseUint</a>
     */
    static boolean isUnsigned(String text, int base) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit >= base || value > 0xFFFF_FFFFL) {
                return false;
            }
            value = value * base + digit;
        }
        return !text.isEmpty() && value <= 0xFFFF_FFFFL;
    }

    /**
     * Returns whether it is a number of bytes, with a unit or without one.
     *
     * @see <a href="https://pkg.go.dev/github.com/docker/go-units#RAMInBytes">units.RAMInBytes</a>
     */
    static boolean isSize(String text) {
        int last = text.length() - 1;
        while (last >= 0 && "0123456789. ".indexOf(text.charAt(last)) < 0) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        String number = text.substring(0, text.charAt(last) == ' ' ? last : last + 1);
        return isDecimal(number) && isUnit(text.substring(last + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isUnit(String unit) {
        if (unit.isEmpty() || unit.equals("b")) {
            return true;
        }
        String rest = unit.substring(1);
        return "kmgtp".indexOf(unit.charAt(0)) >= 0 && (rest.isEmpty() || rest.equals("b") || rest.equals("ib"));
    }

    private static boolean isDecimal(String number) {
        int at = number.startsWith("+") ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (; at < number.length(); at++) {
            char c = number.charAt(at);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            points += c == '.' ? 1 : 0;
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }
}
