/** Helpers for tests that need a real engine. */
@NullMarked
package dev.jslim.tracer;

import org.jspecify.annotations.NullMarked;
