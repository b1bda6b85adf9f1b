package dev.jslim.analyzer.emit;

/**
 * An image that was written.
 *
 * @param id {@code sha256:…} of its configuration
 * @param diffId {@code sha256:…} of its layer
 * @param layerBytes length of the layer's tar
 * @param fileBytes bytes of the files in it: the size that the engine shows
 */
public record EmittedImage(String id, String diffId, long layerBytes, long fileBytes) {}
