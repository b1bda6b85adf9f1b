package dev.jslim.cli.manual;

/**
 * Something to type.
 *
 * @param line the command line, as a shell reads it
 * @param text what it does: one line without a final full stop
 */
public record Example(String line, String text) {}
