/** From shell text to its tree: scanner of words, lexer, grammar and what is cut out where the grammar does not fit. */
@NullMarked
package dev.jslim.grammar.parse.shell;

import org.jspecify.annotations.NullMarked;
