package dev.jslim.analyzer.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One use of one path.
 *
 * @param path absolute, as asked for: symbolic links and {@code ..} still in it
 * @param resolved what it led to inside the container, or null if that is the same path
 * @param errno 0 if the path was there, else the error number of the lookup (2 is ENOENT)
 * @param executable the program that asked, as a path in the container, or empty if not known
 * @param count at least so many times
 */
public record Observation(
        String path, @Nullable String resolved, Use use, int errno, String executable, Phase phase, long count) {
    /** Returns whether the lookup failed. */
    public boolean failed() {
        return errno != 0;
    }
}
