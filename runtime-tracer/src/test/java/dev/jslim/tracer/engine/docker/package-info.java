/** Tests of the engine port against a real engine. */
@NullMarked
package dev.jslim.tracer.engine.docker;

import org.jspecify.annotations.NullMarked;
