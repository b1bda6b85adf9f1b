package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;

/**
 * Reports the values of HEALTHCHECK's flags that BuildKit refuses. No variable is expanded in them.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#healthcheck">HEALTHCHECK</a>
 */
final class HealthcheckFlags {
    private static final long MILLISECOND = 1_000_000;

    private HealthcheckFlags() {}

    static void check(FlagText flag, Problems problems) {
        String value = flag.value();
        if (value.isEmpty()) {
            return;
        }
        if (flag.name().equals("retries")) {
            retries(flag, value, problems);
            return;
        }
        GoDuration duration = GoDuration.parse(value);
        if (duration == null) {
            problems.add(
                    flag.place(),
                    "'" + value + "' is no duration",
                    "write a number with its unit, such as 30s, 1m30s or 500ms");
        } else if (duration.nanoseconds() != 0 && duration.nanoseconds() < MILLISECOND) {
            problems.add(
                    flag.place(),
                    "the duration " + value + " is shorter than 1ms",
                    "give 1ms or more, or 0 for the default");
        }
    }

    private static void retries(FlagText flag, String value, Problems problems) {
        int digits = value.startsWith("+") || value.startsWith("-") ? 1 : 0;
        boolean number = value.length() > digits;
        for (int i = digits; i < value.length(); i++) {
            number &= Chars.isDigit(value.charAt(i));
        }
        long retries = -1;
        try {
            retries = number ? Long.parseLong(value) : -1;
        } catch (NumberFormatException e) {
            number = false;
        }
        if (!number || retries < 0 || retries > Integer.MAX_VALUE) {
            problems.add(
                    flag.place(),
                    "'" + value + "' is no number of retries",
                    "write a whole number from 0 up, such as 3");
        }
    }
}
