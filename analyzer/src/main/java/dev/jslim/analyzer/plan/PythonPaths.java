package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.packages.PythonDistributions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How Python lays out its files. */
final class PythonPaths {
    private static final Set<String> SOURCES_AND_TYPES =
            Set.of("pyi", "pyx", "pxd", "c", "cc", "cpp", "h", "hpp", "a", "o");

    private PythonPaths() {}

    /** Returns the directory of a standard library that the file is in, modules of others not counted; or null. */
    static @Nullable Node libraryOf(Node file) {
        for (@Nullable Node at = file.parent(); at != null; at = at.parent()) {
            if (PythonDistributions.isSitePackages(at)) {
                return null;
            }
            if (isLibrary(at)) {
                return at;
            }
        }
        return null;
    }

    /** Returns whether the directory is a standard library. */
    static boolean isLibrary(Node directory) {
        return directory.name().startsWith("python")
                && directory.child("os.py") != null
                && directory.child("encodings") != null;
    }

    /** Returns the directory of distributions that the file is in, or null. */
    static @Nullable Node siteOf(Node file) {
        for (@Nullable Node at = file.parent(); at != null; at = at.parent()) {
            if (PythonDistributions.isSitePackages(at)) {
                return at;
            }
        }
        return null;
    }

    /** Returns whether it is a compiled copy of a source file, or the directory of such copies. */
    static boolean isCache(Node node) {
        Node parent = node.parent();
        return node.name().equals("__pycache__")
                || (parent != null && parent.name().equals("__pycache__"));
    }

    /** Returns the source file of which this is a compiled copy, or null. Source: PEP 3147. */
    static @Nullable Node sourceOf(Node cache) {
        Node directory = cache.parent();
        Node parent = directory == null ? null : directory.parent();
        int dot = cache.name().indexOf('.');
        return parent == null || dot < 0 || !cache.name().endsWith(".pyc") || !isCache(cache)
                ? null
                : parent.child(cache.name().substring(0, dot) + ".py");
    }

    /** Returns whether it is a directory of tests. */
    static boolean isTests(Node node) {
        boolean named = node.isDirectory()
                && (node.name().equals("tests") || node.name().equals("test"));
        return named && node.children().stream().anyMatch(child -> child.name().startsWith("test_"));
    }

    /** Returns whether it is of use only to compilers and type checkers. */
    static boolean isForBuilding(Node node) {
        int dot = node.name().lastIndexOf('.');
        return node.isFile()
                && dot > 0
                && SOURCES_AND_TYPES.contains(node.name().substring(dot + 1));
    }
}
