package dev.jslim.cli.manual;

/**
 * Something that has a name, and what is to be said of it.
 *
 * @param term such as an exit status, a variable, a file
 * @param text one sentence
 */
public record Entry(String term, String text) {}
