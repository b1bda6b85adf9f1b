/** How fast Dockerfiles are read: {@code docs/benchmarks.md} says how to run it. */
@NullMarked
package dev.jslim.benchmarks;

import org.jspecify.annotations.NullMarked;
