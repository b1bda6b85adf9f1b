/** Reads what {@code strace -f} wrote, as evidence. */
@NullMarked
package dev.jslim.analyzer.evidence.strace;

import org.jspecify.annotations.NullMarked;
