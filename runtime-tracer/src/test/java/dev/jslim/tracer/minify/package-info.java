/** Tests of minified images, on a real engine. */
@NullMarked
package dev.jslim.tracer.minify;

import org.jspecify.annotations.NullMarked;
