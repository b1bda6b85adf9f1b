/** Tests of other programs. */
@NullMarked
package dev.jslim.tracer.process;

import org.jspecify.annotations.NullMarked;
