package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/** Keeps what the user asked for. */
final class Pins {
    private Pins() {}

    static void keep(PlanContext context, Keeping keeping) {
        for (String pin : context.options().pins()) {
            KeepReason reason = new KeepReason.Pinned(pin);
            Node node = keeping.keepPath(pin, reason);
            if (node != null) {
                keeping.keepTree(node, reason, child -> true);
            } else if (pin.indexOf('*') >= 0 || pin.indexOf('?') >= 0) {
                PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pin);
                context.tree().walk(candidate -> {
                    if (matcher.matches(Path.of(candidate.path()))) {
                        keeping.keepTree(candidate, reason, child -> true);
                    }
                });
            }
        }
    }
}
