/** From an image and its evidence to a minified image that was seen to work. */
@NullMarked
package dev.jslim.tracer.minify;

import org.jspecify.annotations.NullMarked;
