package dev.jslim.cli.report;

/** Numbers with their noun. */
public final class Counted {
    private Counted() {}

    /** Returns {@code 1 problem} or {@code 2 problems}. */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
