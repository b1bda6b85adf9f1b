package dev.jslim.tracer.minify;

import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.tracer.trace.RunOptions;
import dev.jslim.tracer.verify.Reference;

/**
 * An image that is to be minified, and all that is known of it.
 *
 * @param archive its content; stays open while it is minified
 * @param evidence how it uses its files
 * @param reference how it behaves
 * @param options how it is run
 */
public record Subject(ImageArchive archive, Evidence evidence, Reference reference, RunOptions options) {}
