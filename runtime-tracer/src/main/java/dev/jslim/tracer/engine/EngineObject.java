package dev.jslim.tracer.engine;

/**
 * Something that an engine holds.
 *
 * @param label value of the label that it was found by
 */
public record EngineObject(Kind kind, String id, String label) {
    /** What it is. */
    public enum Kind {
        CONTAINER,
        IMAGE,
        NETWORK,
        VOLUME
    }
}
