/** Tests of how traced containers are made. */
@NullMarked
package dev.jslim.tracer.launch;

import org.jspecify.annotations.NullMarked;
