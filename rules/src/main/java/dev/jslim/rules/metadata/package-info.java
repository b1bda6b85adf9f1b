/** Rules about what an image says of itself: labels, statements beside it, what its tools tell others. */
@NullMarked
package dev.jslim.rules.metadata;

import org.jspecify.annotations.NullMarked;
