package dev.jslim.analyzer.build;

import java.util.ArrayList;
import java.util.List;

/** Paths without what means nothing in them, as Go's {@code path.Clean} leaves them, with which the builder compares paths. */
public final class CleanPath {
    private CleanPath() {}

    /**
     * Returns a path without every {@code .}, {@code ..} and empty component that can be removed without asking a file system. Nothing
     * climbs above the root of an absolute path. A relative path of which nothing is left is {@code .}.
     *
     * @see <a href="https://pkg.go.dev/path#Clean">path.Clean</a>
     */
    public static String of(String path) {
        boolean rooted = path.startsWith("/");
        String joined = String.join("/", parts(path, rooted));
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** Returns a path of the build context, relative to it and clean; empty for the context itself. The context is the root of its paths. */
    public static String inContext(String path) {
        return String.join("/", parts(path, true));
    }

    private static List<String> parts(String path, boolean rooted) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(rooted && part.equals(".."))) {
                parts.add(part);
            }
        }
        return parts;
    }
}
