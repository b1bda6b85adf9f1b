package dev.jslim.tracer.verify;

/**
 * Something in which a candidate differs from the original.
 *
 * @param probe such as {@code GET /}, or {@code start}
 * @param message what the original does and what the candidate does
 */
public record Difference(String probe, String message) {}
