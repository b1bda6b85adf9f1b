/** The tokens that the hand-written lexers of both grammars give to ANTLR, and the characters they are made of. */
@NullMarked
package dev.jslim.grammar.parse.token;

import org.jspecify.annotations.NullMarked;
