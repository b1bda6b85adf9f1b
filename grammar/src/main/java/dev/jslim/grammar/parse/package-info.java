/** Text to tree: directives, logical lines, heredocs and the Dockerfile parser. */
@NullMarked
package dev.jslim.grammar.parse;

import org.jspecify.annotations.NullMarked;
