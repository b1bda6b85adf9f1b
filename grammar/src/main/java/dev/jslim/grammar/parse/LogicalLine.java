package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.MappedText;

/**
 * An instruction's text with its continuations joined.
 *
 * @param text without surrounding white space; comment lines and empty lines between the continued lines are left out
 * @param next where the line after it begins in the source: an instruction's heredocs, or another instruction
 */
record LogicalLine(MappedText text, int next) {}
