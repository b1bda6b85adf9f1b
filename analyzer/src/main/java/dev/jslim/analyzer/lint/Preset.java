package dev.jslim.analyzer.lint;

/** How much a user wants to hear of; each preset includes the one before. */
public enum Preset {
    /** What nearly everybody would want to repair, with next to no false alarms. */
    RECOMMENDED,
    /** Also what a team agrees on that cares for reproducible, small and uniform Dockerfiles. */
    STRICT,
    /** Every stable rule, those that contradict a common taste included. */
    ALL
}
