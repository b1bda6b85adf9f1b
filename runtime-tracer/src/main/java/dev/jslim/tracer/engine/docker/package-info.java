/** The engine port over docker-java: the only package that knows that library. */
@NullMarked
package dev.jslim.tracer.engine.docker;

import org.jspecify.annotations.NullMarked;
