package dev.jslim.rules.runtime;

import java.util.List;

/** Directories that belong to the kernel or to the start of the machine. */
final class SystemPaths {
    private static final List<String> KERNEL = List.of("/dev", "/proc", "/sys");

    private SystemPaths() {}

    /** Returns whether a path is or lies in a file system of the kernel. */
    static boolean isKernel(String path) {
        for (String directory : KERNEL) {
            if (isIn(path, directory)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a path is or lies in {@code directory}. */
    static boolean isIn(String path, String directory) {
        return path.startsWith(directory)
                && (path.length() == directory.length() || path.charAt(directory.length()) == '/');
    }
}
