package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.Paths;
import java.util.List;

/** Files that every image has in its own version: what they hold follows from what else is in the image, or is a cache. */
final class OwnToEachImage {
    private static final List<String> PLACES = List.of(
            "/dev",
            "/etc/alternatives",
            "/etc/apt",
            "/etc/dpkg",
            "/etc/hostname",
            "/etc/hosts",
            "/etc/ld.so.cache",
            "/etc/machine-id",
            "/etc/mtab",
            "/etc/resolv.conf",
            "/etc/.pwd.lock",
            "/proc",
            "/run",
            "/sys",
            "/tmp",
            "/usr/lib/os-release",
            "/usr/share/doc",
            "/usr/share/info",
            "/usr/share/man",
            "/var/cache",
            "/var/lib/apt",
            "/var/lib/dpkg",
            "/var/log",
            "/var/tmp");

    private OwnToEachImage() {}

    /**
     * Returns whether the version of another image serves as well.
     *
     * @param other the other image's files
     */
    static boolean holds(Node node, FileTree other) {
        String path = node.path();
        for (String place : PLACES) {
            if (Paths.isBelow(path, place)) {
                return true;
            }
        }
        return isBytecodeOf(node, other);
    }

    /** Python makes bytecode anew where it does not fit its source. */
    private static boolean isBytecodeOf(Node node, FileTree other) {
        Node cache = node.parent();
        if (cache == null || !cache.name().equals("__pycache__") || cache.parent() == null) {
            return node.isDirectory() && node.name().equals("__pycache__");
        }
        int dot = node.name().indexOf('.');
        return node.name().endsWith(".pyc")
                && dot > 0
                && other.lookup(cache.parent().path() + "/" + node.name().substring(0, dot) + ".py") != null;
    }
}
