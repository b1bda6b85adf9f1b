/** The directory that is sent to the builder. */
@NullMarked
package dev.jslim.analyzer.build.context;

import org.jspecify.annotations.NullMarked;
