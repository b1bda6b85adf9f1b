package dev.jslim.analyzer.lint;

/**
 * What became of a file that was repaired.
 *
 * @param text the repaired text
 * @param applied how many fixes were applied
 * @param rounds how often fixes were applied before nothing was left to do
 * @param remaining what is still found in the repaired text
 */
public record Fixed(String text, int applied, int rounds, LintResult remaining) {}
