/** The variables of a build: what they are worth at an instruction, and what a word with them in it becomes. */
@NullMarked
package dev.jslim.analyzer.build.variables;

import org.jspecify.annotations.NullMarked;
