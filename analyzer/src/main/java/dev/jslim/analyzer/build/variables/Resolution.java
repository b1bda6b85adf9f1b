package dev.jslim.analyzer.build.variables;

/** What can be said of a value without building: a rule that needs the value keeps silent unless it is {@link Resolved}. */
public sealed interface Resolution {
    /** The value, with the defaults of ARG in place of what the caller of the build may pass. */
    record Resolved(String value) implements Resolution {}

    /**
     * It depends on something that the text does not say.
     *
     * @param reason a clause such as "ARG VERSION has no default"
     */
    record Unresolved(String reason) implements Resolution {}

    /** Nothing in the text sets it. */
    record Absent() implements Resolution {}

    /** Returns a resolved value. */
    static Resolution of(String value) {
        return new Resolved(value);
    }

    /** Returns the resolution of something that is not set. */
    static Resolution absent() {
        return Absents.ABSENT;
    }

    /** Returns the value if it is resolved, else {@code fallback}. */
    default String orElse(String fallback) {
        return this instanceof Resolved(String value) ? value : fallback;
    }

    /** Returns whether it is resolved to exactly {@code value}. */
    default boolean is(String value) {
        return this instanceof Resolved(String own) && own.equals(value);
    }
}
