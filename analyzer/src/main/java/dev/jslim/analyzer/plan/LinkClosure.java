package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.Paths;

/** A symbolic link is of no use without what it leads to. */
final class LinkClosure implements Closure {
    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        Node parent = node.parent();
        if (node.isSymlink() && parent != null) {
            String path = node.path();
            // The link and its target are one unit, so that a report shows them as one.
            KeepReason target = reason instanceof KeepReason.MemberOf member
                    ? new KeepReason.MemberOf(member.unit(), path)
                    : new KeepReason.LinkTarget(path);
            keeping.keepPath(Paths.join(parent.path(), node.linkTarget()), target);
        }
    }
}
