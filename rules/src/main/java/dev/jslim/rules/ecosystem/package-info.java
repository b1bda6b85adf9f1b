/** Rules about languages, frameworks and hardware, and how their packages are installed. */
@NullMarked
package dev.jslim.rules.ecosystem;

import org.jspecify.annotations.NullMarked;
