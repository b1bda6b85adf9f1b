/** When an application is ready to be asked. */
@NullMarked
package dev.jslim.tracer.probe.ready;

import org.jspecify.annotations.NullMarked;
