/** Tests of finding engines and cleaning up. */
@NullMarked
package dev.jslim.tracer.engine;

import org.jspecify.annotations.NullMarked;
