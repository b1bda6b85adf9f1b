/** Ignore files: their patterns, read and matched as BuildKit does. */
@NullMarked
package dev.jslim.analyzer.build.ignore;

import org.jspecify.annotations.NullMarked;
