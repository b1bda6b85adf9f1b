/** The samples, from their first lint to the comparison of what was made of them. */
@NullMarked
package dev.jslim.samples;

import org.jspecify.annotations.NullMarked;
