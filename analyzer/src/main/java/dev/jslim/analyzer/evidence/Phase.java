package dev.jslim.analyzer.evidence;

/** When in a run something was seen. */
public enum Phase {
    /** Before the application was ready. */
    START,
    /** While the probes ran. */
    SERVE,
    /** After it was told to stop. */
    STOP
}
