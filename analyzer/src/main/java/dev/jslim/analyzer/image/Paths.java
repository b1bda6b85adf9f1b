package dev.jslim.analyzer.image;

import java.util.ArrayList;
import java.util.List;

/** Paths inside of images: text, not files of this machine. */
public final class Paths {
    private Paths() {}

    /** Returns the parts of a path; empty ones and {@code .} are left out, {@code ..} is kept. */
    public static List<String> parts(String path) {
        List<String> parts = new ArrayList<>(8);
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                if (i > start && !(i == start + 1 && path.charAt(start) == '.')) {
                    parts.add(path.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** Returns the last part of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the path without its last part, {@code /} at the least. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    /** Returns the second path seen from the first, which is a directory. */
    public static String join(String directory, String path) {
        return path.startsWith("/") ? path : directory.equals("/") ? "/" + path : directory + "/" + path;
    }

    /** Returns whether the path is the directory or something below it. */
    public static boolean isBelow(String path, String directory) {
        if (directory.equals("/")) {
            return true;
        }
        return path.startsWith(directory)
                && (path.length() == directory.length() || path.charAt(directory.length()) == '/');
    }
}
