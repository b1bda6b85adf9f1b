package dev.jslim.grammar.source;

/**
 * A place in a text as people and editors name it.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 */
public record Position(int line, int column) {}
