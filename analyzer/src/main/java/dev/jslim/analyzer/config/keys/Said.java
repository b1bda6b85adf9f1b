package dev.jslim.analyzer.config.keys;

/** A value, and where it was said. */
public record Said<T>(T value, Origin origin) {}
