package dev.jslim.analyzer.build;

/** Whole numbers as the builder reads them: decimal digits, a sign allowed. */
public final class Integers {
    /** What is no number. */
    public static final long NONE = Long.MIN_VALUE;

    private Integers() {}

    /** Returns the number that a text is, or {@link #NONE}; numbers that no file needs are none either. */
    public static long parse(String text) {
        int first = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (first == text.length() || text.length() > 18) {
            return NONE;
        }
        long number = 0;
        for (int i = first; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = 10 * number + digit;
        }
        return text.charAt(0) == '-' ? -number : number;
    }
}
