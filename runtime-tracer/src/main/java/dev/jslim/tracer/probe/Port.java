package dev.jslim.tracer.probe;

/** TCP ports as they are written. */
public final class Port {
    /** What to say of what is none. */
    public static final String HINT = "ports are 1 to 65535";

    private static final int HIGHEST = 65_535;

    private Port() {}

    /** Returns the port in decimal digits, or 0 if they are none. */
    public static int of(String digits) {
        int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        return isOne(port) ? port : 0;
    }

    /** Returns whether a number can be a port. */
    public static boolean isOne(int number) {
        return number >= 1 && number <= HIGHEST;
    }
}
