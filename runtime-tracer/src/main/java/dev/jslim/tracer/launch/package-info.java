/** How a traced container is made: what the engine is asked for, and what the sensor puts back before the application starts. */
@NullMarked
package dev.jslim.tracer.launch;

import org.jspecify.annotations.NullMarked;
