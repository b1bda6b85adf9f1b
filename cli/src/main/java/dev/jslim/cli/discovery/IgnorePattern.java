package dev.jslim.cli.discovery;

import org.jspecify.annotations.Nullable;

/**
 * A line of a {@code .gitignore}.
 *
 * @param negated whether it takes back what lines before it ignore
 * @param foldersOnly whether files are not meant
 * @param anchored whether the whole path from the file's folder is compared, not only the last name in it
 */
record IgnorePattern(boolean negated, boolean foldersOnly, boolean anchored, IgnoreGlob glob) {
    /** Returns what the line means, or null for a comment, a blank line and a pattern that can match nothing. */
    static @Nullable IgnorePattern parse(String line) {
        String text = trimmed(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        if (text.startsWith("#")) {
            return null;
        }
        boolean negated = text.startsWith("!");
        text = negated ? text.substring(1) : text;
        boolean foldersOnly = text.endsWith("/");
        text = foldersOnly ? text.substring(0, text.length() - 1) : text;
        boolean anchored = text.indexOf('/') >= 0;
        text = text.startsWith("/") ? text.substring(1) : text;
        IgnoreGlob glob = text.isEmpty() ? null : IgnoreGlob.parse(text);
        return glob == null ? null : new IgnorePattern(negated, foldersOnly, anchored, glob);
    }

    /**
     * Returns whether a file or folder is meant.
     *
     * @param path relative to the folder of the ignore file, separated by slashes
     */
    boolean matches(String path, boolean folder) {
        return (folder || !foldersOnly) && glob.matches(anchored ? path : path.substring(path.lastIndexOf('/') + 1));
    }

    /** Blanks at the end do not count, unless a backslash stands before one. */
    private static String trimmed(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            int slashes = 0;
            while (end - 2 - slashes >= 0 && line.charAt(end - 2 - slashes) == '\\') {
                slashes++;
            }
            if (slashes % 2 == 1) {
                break;
            }
            end--;
        }
        return line.substring(0, end);
    }
}
