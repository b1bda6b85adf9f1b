package dev.jslim.analyzer.build.ignore;

/**
 * A line of an ignore file because of which the builder refuses every build.
 *
 * @param line counted from 1
 * @param message what is wrong, one sentence without a final full stop
 * @param hint what to do about it
 */
public record IgnoreProblem(int line, String message, String hint) {}
