package dev.jslim.analyzer.config.yaml;

/**
 * What is wrong with a configuration file.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param message what is wrong and what to do, without a final full stop
 */
public record Problem(int line, int column, String message) {
    /** Returns a problem of the thing that stands there. */
    public static Problem at(Yaml thing, String message) {
        return new Problem(thing.place().line(), thing.place().column(), message);
    }
}
