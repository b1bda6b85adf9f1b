/** The syntax tree of a Dockerfile, every node with its exact span. */
@NullMarked
package dev.jslim.grammar.syntax;

import org.jspecify.annotations.NullMarked;
