/** Texts, spans and positions: who owns offsets. */
@NullMarked
package dev.jslim.grammar.source;

import org.jspecify.annotations.NullMarked;
