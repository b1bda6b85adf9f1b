/** Tests of evidence and its file. */
@NullMarked
package dev.jslim.analyzer.evidence;

import org.jspecify.annotations.NullMarked;
