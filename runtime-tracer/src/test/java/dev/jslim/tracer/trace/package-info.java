/** Tests of traced runs, on a real engine. */
@NullMarked
package dev.jslim.tracer.trace;

import org.jspecify.annotations.NullMarked;
