package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.packages.PythonDistributions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Any module of the standard library may be imported at any time: it is kept as a whole, without what only developers use. */
final class PythonLibraryClosure implements Closure {
    private static final Set<String> FOR_DEVELOPERS =
            Set.of("test", "tkinter", "idlelib", "turtledemo", "ensurepip", "lib2to3", "pydoc_data");

    /** Extensions that only tests and desktops use, and the client of NIS, which alone would bring in Kerberos. */
    private static final List<String> UNUSED_EXTENSIONS =
            List.of("_test", "_ctypes_test", "_tkinter", "xx", "_xxtest", "nis.");

    private final PlanContext context;
    private final Set<Node> kept = new HashSet<>();

    PythonLibraryClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        if (!node.isFile()) {
            return;
        }
        Node source = PythonPaths.sourceOf(node);
        if (source != null) {
            // A compiled module is not loaded without its source beside it.
            keeping.keep(source, new KeepReason.MemberOf("module " + source.name(), node.path()));
        }
        Node library = PythonPaths.libraryOf(node);
        if (library != null
                && context.isAtLeast(Level.BALANCED)
                && context.observed().wasRead(node)) {
            keep(library, node.path(), keeping);
        }
        if (node.isExecutable() && node.name().startsWith("python3") && context.isAtLeast(Level.BALANCED)) {
            ofInterpreter(node, keeping);
        }
    }

    private void ofInterpreter(Node interpreter, Keeping keeping) {
        Node bin = interpreter.parent();
        Node prefix = bin == null ? null : bin.parent();
        Node lib = prefix == null ? null : prefix.child("lib");
        Node library = lib == null ? null : lib.child(interpreter.name());
        if (library != null && PythonPaths.isLibrary(library)) {
            keep(library, interpreter.path(), keeping);
        }
    }

    private void keep(Node library, String because, Keeping keeping) {
        if (kept.add(library)) {
            KeepReason member = new KeepReason.MemberOf("Python standard library " + library.path(), because);
            keeping.keepTree(library, member, node -> node == library || isWanted(node, library));
        }
    }

    private boolean isWanted(Node node, Node library) {
        if (node.parent() == library) {
            boolean unwanted = FOR_DEVELOPERS.contains(node.name())
                    || node.name().startsWith("config-")
                    || PythonDistributions.isSitePackages(node);
            if (unwanted) {
                return false;
            }
        }
        boolean extension = node.name().endsWith(".so");
        boolean unwanted = (extension && UNUSED_EXTENSIONS.stream().anyMatch(node.name()::startsWith))
                || PythonPaths.isTests(node)
                || PythonPaths.isForBuilding(node)
                || (PythonPaths.isCache(node) && !context.isAtLeast(Level.CAUTIOUS));
        return !unwanted;
    }
}
