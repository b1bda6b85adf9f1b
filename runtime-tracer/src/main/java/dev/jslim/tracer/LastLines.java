package dev.jslim.tracer;

import java.util.Collection;

/** The end of what a program printed, as failures tell it. */
public final class LastLines {
    private LastLines() {}

    /** Returns a message with the lines below it. */
    public static String below(String message, Collection<String> lines) {
        return message + "; its last lines:\n  "
                + (lines.isEmpty() ? "(it printed nothing)" : String.join("\n  ", lines));
    }
}
