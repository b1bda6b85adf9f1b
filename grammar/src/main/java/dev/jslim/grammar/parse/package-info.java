/** Text to tree: directives, logical lines, heredocs, the Dockerfile parser and the shell parser. */
@NullMarked
package dev.jslim.grammar.parse;

import org.jspecify.annotations.NullMarked;
