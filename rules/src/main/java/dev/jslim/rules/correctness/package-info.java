/** Rules about what does not mean what it seems to mean. */
@NullMarked
package dev.jslim.rules.correctness;

import org.jspecify.annotations.NullMarked;
