package dev.jslim.analyzer.rewrite;

/** Which form of final stage is asked for. */
public enum FinalBase {
    /** The one that reads best among those that are not much larger than the smallest. */
    AUTO,
    SIBLING,
    SCRATCH,
    COPIES
}
