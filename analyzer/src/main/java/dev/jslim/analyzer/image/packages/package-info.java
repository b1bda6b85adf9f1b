/** Which package of the operating system, or of a language, a file of an image belongs to. */
@NullMarked
package dev.jslim.analyzer.image.packages;

import org.jspecify.annotations.NullMarked;
