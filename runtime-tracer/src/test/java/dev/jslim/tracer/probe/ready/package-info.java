/** Tests. */
@NullMarked
package dev.jslim.tracer.probe.ready;

import org.jspecify.annotations.NullMarked;
