package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.PathGlob;
import java.util.ArrayList;
import java.util.List;

/** Keeps what the user asked for. */
final class Pins {
    private Pins() {}

    /** Returns those of the options that nothing in the image fits. */
    static List<String> unmatched(FileTree tree, PlanOptions options) {
        List<String> unmatched = new ArrayList<>();
        for (String pin : options.pins()) {
            boolean[] found = {tree.find(pin) != null};
            if (!found[0] && isPattern(pin)) {
                PathGlob glob = PathGlob.of(pin);
                tree.walk(node -> found[0] |= glob.matches(node.path()));
            }
            if (!found[0]) {
                unmatched.add(pin);
            }
        }
        return unmatched;
    }

    private static boolean isPattern(String pin) {
        return pin.indexOf('*') >= 0 || pin.indexOf('?') >= 0;
    }

    static void keep(PlanContext context, Keeping keeping) {
        for (String pin : context.options().pins()) {
            KeepReason reason = new KeepReason.Pinned(pin);
            Node node = keeping.keepPath(pin, reason);
            if (node != null) {
                keeping.keepTree(node, reason, child -> true);
            } else if (isPattern(pin)) {
                PathGlob glob = PathGlob.of(pin);
                context.tree().walk(candidate -> {
                    if (glob.matches(candidate.path())) {
                        keeping.keepTree(candidate, reason, child -> true);
                    }
                });
            }
        }
    }
}
