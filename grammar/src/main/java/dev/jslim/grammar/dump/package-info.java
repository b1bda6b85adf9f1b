/** Trees as text, for comparison with other parsers. */
@NullMarked
package dev.jslim.grammar.dump;

import org.jspecify.annotations.NullMarked;
