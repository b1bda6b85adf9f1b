package dev.jslim.analyzer.build.variables;

/** Holds the one absent value; it cannot live in the sealed interface, whose initialisation would depend on its own record. */
final class Absents {
    static final Resolution ABSENT = new Resolution.Absent();

    private Absents() {}
}
