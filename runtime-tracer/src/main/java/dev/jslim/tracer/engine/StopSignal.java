package dev.jslim.tracer.engine;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Signals as STOPSIGNAL names them. */
public final class StopSignal {
    private static final int TERM = 15;
    private static final int HIGHEST = 64;

    /** Numbers of Linux on x86-64 and arm64, signal(7). */
    private static final Map<String, Integer> NUMBERS = Map.of(
            "HUP", 1, "INT", 2, "QUIT", 3, "KILL", 9, "USR1", 10, "USR2", 12, "TERM", TERM, "WINCH", 28, "PWR", 30);

    private StopSignal() {}

    /** Returns the number of a signal, {@code SIGTERM}'s for an empty name, or nothing if the name is not known here. */
    public static OptionalInt number(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceFirst("^SIG", "");
        Integer known = NUMBERS.get(plain);
        if (plain.isEmpty() || known != null) {
            return OptionalInt.of(known == null ? TERM : known);
        }
        boolean number = plain.length() <= 2 && plain.chars().allMatch(Character::isDigit);
        int value = number ? Integer.parseInt(plain) : 0;
        return value > 0 && value <= HIGHEST ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /**
     * Returns whether a mask of signals has one.
     *
     * @param mask hexadecimal, the lowest bit is signal 1
     */
    public static boolean contains(String mask, int signal) {
        return (Long.parseUnsignedLong(mask, 16) >>> (signal - 1) & 1) == 1;
    }
}
