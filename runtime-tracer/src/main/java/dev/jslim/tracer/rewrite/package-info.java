/** From a Dockerfile and its evidence to a Dockerfile that was built and seen to work. */
@NullMarked
package dev.jslim.tracer.rewrite;

import org.jspecify.annotations.NullMarked;
