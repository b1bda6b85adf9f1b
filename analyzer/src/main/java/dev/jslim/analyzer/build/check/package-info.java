/** What the builder refuses of a whole Dockerfile from its text alone, without running or loading anything. */
@NullMarked
package dev.jslim.analyzer.build.check;

import org.jspecify.annotations.NullMarked;
