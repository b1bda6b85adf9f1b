/** Tests. */
@NullMarked
package dev.jslim.tracer.probe.file;

import org.jspecify.annotations.NullMarked;
