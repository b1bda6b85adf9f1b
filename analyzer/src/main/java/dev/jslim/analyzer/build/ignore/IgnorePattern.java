package dev.jslim.analyzer.build.ignore;

/**
 * A line of an ignore file.
 *
 * @param pattern without the exclamation mark
 * @param exception whether it began with an exclamation mark
 * @param line counted from 1
 */
public record IgnorePattern(PathPattern pattern, boolean exception, int line) {
    /** Returns whether a path, or a directory above it, matches: either decides for the path. */
    public boolean reaches(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (pattern.matches(path.substring(0, slash))) {
                return true;
            }
        }
        return pattern.matches(path);
    }
}
