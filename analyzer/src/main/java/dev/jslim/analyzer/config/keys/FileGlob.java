package dev.jslim.analyzer.config.keys;

import dev.jslim.analyzer.build.ignore.PathPattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of files, as in {@code .gitignore}: without a slash it is a name at any depth, with one it is a path from the directory of the
 * configuration file. What matches a directory matches everything in it. {@code *} and {@code ?} stop at slashes, {@code **}
 * does not.
 */
public final class FileGlob {
    private final String text;
    private final PathPattern pattern;
    private final boolean name;

    private FileGlob(String text, PathPattern pattern, boolean name) {
        this.text = text;
        this.pattern = pattern;
        this.name = name;
    }

    /** Returns a pattern, or null if it is malformed. */
    public static @Nullable FileGlob parse(String text) {
        String path = text.strip().replace('\\', '/');
        path = path.startsWith("./") ? path.substring(2) : path;
        boolean name = path.indexOf('/') < 0 || path.indexOf('/') == path.length() - 1;
        path = path.startsWith("/") ? path.substring(1) : path;
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        // These mean something to the builder's patterns that nobody expects of a pattern of files.
        boolean strange = path.isEmpty() || path.indexOf('|') >= 0 || (path.indexOf('^') >= 0 && path.indexOf('[') < 0);
        PathPattern pattern = strange ? null : PathPattern.parse(path);
        return pattern == null ? null : new FileGlob(text, pattern, name);
    }

    /**
     * Returns whether a file is meant.
     *
     * @param path from the directory of the configuration file, with slashes
     */
    public boolean matches(String path) {
        int start = 0;
        while (true) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (pattern.matches(name ? path.substring(start, end) : path.substring(0, end))) {
                return true;
            }
            if (slash < 0) {
                return false;
            }
            start = slash + 1;
        }
    }

    /** Returns the pattern as written. */
    @Override
    public String toString() {
        return text;
    }
}
