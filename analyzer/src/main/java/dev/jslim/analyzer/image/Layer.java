package dev.jslim.analyzer.image;

/**
 * A layer of an image.
 *
 * @param index 0 is the lowest
 * @param diffId digest of the layer's tar, not compressed
 * @param createdBy the instruction that made it, as the image's history tells it, or empty
 * @param tarBytes length of the tar, not compressed
 */
public record Layer(int index, String diffId, String createdBy, long tarBytes) {}
