package dev.jslim.analyzer.build;

import dev.jslim.analyzer.build.variables.Resolution;

/**
 * Joins paths as WORKDIR does.
 *
 * @see <a href="https://github.com/moby/buildkit/blob/master/util/system/path.go">NormalizeWorkdir</a>
 */
final class WorkingDirectory {
    /** Linux has no longer path, and a file of thousands of relative ones is read in linear time. */
    private static final int LONGEST = 4096;

    private WorkingDirectory() {}

    static boolean isAbsolute(String path, boolean windows) {
        return windows ? withoutDrive(path).startsWith("/") : path.startsWith("/");
    }

    /** Returns the directory that {@code path} means in {@code current}. */
    static Resolution join(Resolution current, String path, boolean windows) {
        if (path.isEmpty()) {
            return current;
        }
        String next = windows ? CleanPath.of(withoutDrive(path)) : path;
        if (!next.startsWith("/")) {
            if (!(current instanceof Resolution.Resolved(String directory))) {
                return current instanceof Resolution.Absent ? join(Resolution.of("/"), path, windows) : current;
            }
            if (directory.length() + next.length() > LONGEST) {
                return new Resolution.Unresolved("the working directory is longer than a path may be");
            }
            next = CleanPath.of("/" + directory.replace(windows ? '\\' : '/', '/') + "/" + next);
        }
        return Resolution.of(windows ? next.replace('/', '\\') : next);
    }

    private static String withoutDrive(String path) {
        String slashed = path.replace('\\', '/');
        return slashed.length() > 2 && slashed.charAt(1) == ':' ? slashed.substring(2) : slashed;
    }
}
