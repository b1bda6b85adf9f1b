package dev.jslim.cli.manual;

/**
 * What stands above some of many options.
 *
 * @param option the first of them; they reach as far as the next heading
 * @param text such as {@code How the application is run}
 */
public record Heading(String option, String text) {}
