/** What was seen when an image ran: mergeable, documented, and the only meeting point of tracer and rules. */
@NullMarked
package dev.jslim.analyzer.evidence;

import org.jspecify.annotations.NullMarked;
