package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.Paths;
import dev.jslim.analyzer.image.packages.PythonDistributions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The application's own directory is kept as a whole: templates, static files and modules of it are read on demand. It is the
 * directory, outside of those of the system, of a file that was read.
 */
final class ApplicationClosure implements Closure {
    private static final Set<String> LEFT_OUT = Set.of(
            ".git", ".hg", ".svn", ".cache", ".npm", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".tox", ".nox");

    /** Directories in which applications have one of their own, the more special first. */
    private static final List<String> PARENTS =
            List.of("/usr/src", "/usr/local/src", "/var/www", "/var/task", "/opt", "/srv", "/home");

    private static final Set<String> SYSTEM = Set.of(
            "bin", "boot", "dev", "etc", "lib", "lib32", "lib64", "libx32", "media", "mnt", "proc", "root", "run",
            "sbin", "sys", "tmp", "usr", "var", "opt", "srv", "home");

    private final PlanContext context;
    private final Set<Node> kept = new HashSet<>();

    ApplicationClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        boolean own = node.isFile()
                && context.isAtLeast(Level.BALANCED)
                && context.observed().wasRead(node)
                && context.dpkg().owner(node).isEmpty();
        if (!own) {
            return;
        }
        String root = root(node.path());
        Node directory = root.isEmpty() ? null : context.tree().lookup(root);
        if (directory != null && directory.isDirectory() && kept.add(directory)) {
            KeepReason member = new KeepReason.MemberOf("application " + root, node.path());
            keeping.keepTree(directory, member, ApplicationClosure::isWanted);
        }
    }

    /** Returns the directory of the application that the file belongs to, or nothing if it belongs to the system. */
    private String root(String path) {
        String workdir = context.config().workdir();
        if (Paths.isBelow(path, workdir) && isApplications(workdir)) {
            return workdir;
        }
        List<String> parts = Paths.parts(path);
        for (String parent : PARENTS) {
            int depth = Paths.parts(parent).size();
            if (Paths.isBelow(path, parent) && parts.size() > depth + 1) {
                return parent + "/" + parts.get(depth);
            }
        }
        return parts.size() > 1 && !SYSTEM.contains(parts.getFirst()) ? "/" + parts.getFirst() : "";
    }

    /** Returns whether a working directory is none of the system's. */
    private static boolean isApplications(String workdir) {
        List<String> parts = Paths.parts(workdir);
        for (String parent : PARENTS) {
            if (Paths.isBelow(workdir, parent)) {
                return parts.size() > Paths.parts(parent).size();
            }
        }
        boolean belowRoot = parts.size() > 1 && parts.getFirst().equals("root");
        return !parts.isEmpty() && (belowRoot || !SYSTEM.contains(parts.getFirst()));
    }

    /** Libraries inside of it, such as those of a virtual environment, have units of their own. */
    private static boolean isWanted(Node node) {
        Node parent = node.parent();
        boolean environment = parent != null
                && parent.child("pyvenv.cfg") != null
                && !node.name().equals("pyvenv.cfg");
        return !LEFT_OUT.contains(node.name())
                && !environment
                && !PythonPaths.isCache(node)
                && !PythonDistributions.isSitePackages(node)
                && !PythonPaths.isLibrary(node);
    }
}
