/** Text edits, fixes and how they are applied. */
@NullMarked
package dev.jslim.grammar.edit;

import org.jspecify.annotations.NullMarked;
