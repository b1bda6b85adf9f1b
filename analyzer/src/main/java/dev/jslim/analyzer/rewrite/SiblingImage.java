package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.image.ImageArchive;

/**
 * A smaller image of the family of the original's base.
 *
 * @param name as FROM is to name it
 */
public record SiblingImage(String name, ImageArchive archive) {}
