package dev.jslim.analyzer.plan;

/** How much is kept beside what was seen in use. */
public enum Level {
    /** The files that were used, and what they cannot do without. */
    MINIMAL,
    /** The units that used files belong to: the application, language packages, families of plug-ins. */
    BALANCED,
    /** And the operating system's packages that used files belong to. */
    CAUTIOUS
}
