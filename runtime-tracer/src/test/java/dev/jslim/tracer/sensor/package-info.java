/** Tests of the sensor: what it records and that nobody notices it. */
@NullMarked
package dev.jslim.tracer.sensor;

import org.jspecify.annotations.NullMarked;
