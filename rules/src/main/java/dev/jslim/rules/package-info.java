/** One class per rule, and the list of them. */
@NullMarked
package dev.jslim.rules;

import org.jspecify.annotations.NullMarked;
