package dev.jslim.tracer.engine;

/** Something that an engine holds. */
public record EngineObject(Kind kind, String id) {
    /** What it is. */
    public enum Kind {
        CONTAINER,
        IMAGE,
        VOLUME
    }
}
