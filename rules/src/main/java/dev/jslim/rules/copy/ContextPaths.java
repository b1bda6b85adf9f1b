package dev.jslim.rules.copy;

import java.util.ArrayList;
import java.util.List;

/** Reads the sources of COPY and ADD as paths of the build context. */
final class ContextPaths {
    private ContextPaths() {}

    /** Returns whether a source is one path of the context: no address, no heredoc, no pattern. */
    static boolean isPlain(String source) {
        return !source.contains("://")
                && !source.startsWith("git@")
                && !source.startsWith("<<")
                && source.indexOf('*') < 0
                && source.indexOf('?') < 0
                && source.indexOf('[') < 0;
    }

    /** Returns a path without what means nothing in it; the empty text is the context itself. */
    static String clean(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
