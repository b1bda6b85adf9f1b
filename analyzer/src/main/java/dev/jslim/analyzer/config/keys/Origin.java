package dev.jslim.analyzer.config.keys;

/**
 * Where a value was said.
 *
 * @param source a file, an option such as {@code --preset}, a variable
 * @param line in the file, counted from 1; 0 if it is no file
 */
public record Origin(String source, int line) {
    /** Returns it as users read it: {@code .jslim.yaml:3}. */
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line;
    }
}
