/** The proof that a slimmed image behaves as the original does. */
@NullMarked
package dev.jslim.tracer.verify;

import org.jspecify.annotations.NullMarked;
