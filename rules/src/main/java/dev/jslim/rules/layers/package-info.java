/** Rules about what makes the image big. */
@NullMarked
package dev.jslim.rules.layers;

import org.jspecify.annotations.NullMarked;
