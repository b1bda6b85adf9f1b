/** Rules about how the file is written. */
@NullMarked
package dev.jslim.rules.style;

import org.jspecify.annotations.NullMarked;
