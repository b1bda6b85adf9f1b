/** Reads the report of another slimming tool as evidence. */
@NullMarked
package dev.jslim.analyzer.evidence.mint;

import org.jspecify.annotations.NullMarked;
