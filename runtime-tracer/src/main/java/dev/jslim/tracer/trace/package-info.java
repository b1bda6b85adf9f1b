/** One traced run of an image, from its creation to its evidence. */
@NullMarked
package dev.jslim.tracer.trace;

import org.jspecify.annotations.NullMarked;
