package dev.jslim.analyzer.image;

/**
 * What one instruction of the build did.
 *
 * @param createdBy the instruction, as the builder wrote it
 * @param emptyLayer whether it made no layer
 */
public record HistoryEntry(String createdBy, String comment, boolean emptyLayer) {}
