/** Tests of what is asked and answered. */
@NullMarked
package dev.jslim.tracer.probe;

import org.jspecify.annotations.NullMarked;
