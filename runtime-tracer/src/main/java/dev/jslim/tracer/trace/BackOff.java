package dev.jslim.tracer.trace;

/** Pauses between two looks, short at first, never longer than a third of a second. */
public final class BackOff {
    private static final long FIRST = 10;
    private static final long LONGEST = 300;

    private long millis = FIRST;

    /** Waits. */
    public void pause() throws InterruptedException {
        Thread.sleep(millis);
        millis = Math.min(LONGEST, millis + millis / 2);
    }
}
