/** The container engine as jslim needs it: a port without any client library in it, and the session that cleans up. */
@NullMarked
package dev.jslim.tracer.engine;

import org.jspecify.annotations.NullMarked;
