/** Applications that Docker Compose describes, with the services that they need around them. */
@NullMarked
package dev.jslim.tracer.compose;

import org.jspecify.annotations.NullMarked;
