/** Which files of an image are kept, and why. */
@NullMarked
package dev.jslim.analyzer.plan;

import org.jspecify.annotations.NullMarked;
