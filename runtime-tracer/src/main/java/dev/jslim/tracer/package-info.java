/** Everything that touches a container engine or another process. */
@NullMarked
package dev.jslim.tracer;

import org.jspecify.annotations.NullMarked;
