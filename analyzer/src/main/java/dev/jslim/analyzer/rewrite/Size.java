package dev.jslim.analyzer.rewrite;

/** Bytes as people read them. */
public final class Size {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private Size() {}

    /** Returns for example {@code 48.1 MB}: decimal units, one decimal, as the engine prints sizes. */
    public static String text(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        int unit = 0;
        long divisor = 1000;
        while (tenths(bytes, divisor) >= 10_000 && unit < UNITS.length - 1) {
            unit++;
            divisor *= 1000;
        }
        long tenths = tenths(bytes, divisor);
        return tenths / 10 + "." + tenths % 10 + " " + UNITS[unit];
    }

    private static long tenths(long bytes, long divisor) {
        return Math.round(bytes * 10.0 / divisor);
    }
}
