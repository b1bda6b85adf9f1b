/** Tests. */
@NullMarked
package dev.jslim.tracer.probe.openapi;

import org.jspecify.annotations.NullMarked;
