package dev.jslim.analyzer.evidence;

/** Paths that no image has: what the kernel or jslim puts into a container. Observations of them are left out. */
public final class OutsideImage {
    private OutsideImage() {}

    /** Returns whether the path is one of them. */
    public static boolean contains(String path) {
        return isUnder(path, "/proc") || isUnder(path, "/sys") || isUnder(path, "/dev") || isUnder(path, "/.jslim");
    }

    private static boolean isUnder(String path, String directory) {
        return path.startsWith(directory)
                && (path.length() == directory.length() || path.charAt(directory.length()) == '/');
    }
}
