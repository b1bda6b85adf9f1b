/** Commands and presentation. */
@NullMarked
package dev.jslim.cli;

import org.jspecify.annotations.NullMarked;
