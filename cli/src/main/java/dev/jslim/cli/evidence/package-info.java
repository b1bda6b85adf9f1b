/** What is shown of evidence: sums, lists, differences. */
@NullMarked
package dev.jslim.cli.evidence;

import org.jspecify.annotations.NullMarked;
