package dev.jslim.analyzer.image;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a container of the image sees: all layers merged, whiteouts applied. */
public final class FileTree {
    /** The kernel gives up after so many links (path_resolution(7)). */
    private static final int LINK_LIMIT = 40;

    private final Node root;

    FileTree(Node root) {
        this.root = root;
    }

    /** Returns the root directory. */
    public Node root() {
        return root;
    }

    /** Returns what has this path, or null. No symbolic link is followed and {@code ..} is not understood. */
    public @Nullable Node lookup(String path) {
        Node node = root;
        for (String part : Paths.parts(path)) {
            node = node.child(part);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** Walks the path as the kernel does, following every symbolic link. */
    public PathWalk resolve(String path) {
        return walk(path, true);
    }

    /** Walks the path as the kernel does, following every symbolic link but the last. */
    public PathWalk resolveLink(String path) {
        return walk(path, false);
    }

    private PathWalk walk(String path, boolean followLast) {
        Deque<String> rest = new ArrayDeque<>(Paths.parts(path));
        List<Node> links = new ArrayList<>();
        Node at = root;
        while (!rest.isEmpty()) {
            String part = rest.removeFirst();
            if (part.equals("..")) {
                Node parent = at.parent();
                at = parent == null ? root : parent;
                continue;
            }
            Node child = at.child(part);
            if (child == null) {
                return new PathWalk(links, null, at);
            }
            if (child.isSymlink() && (followLast || !rest.isEmpty())) {
                links.add(child);
                if (links.size() > LINK_LIMIT) {
                    return new PathWalk(links, null, at);
                }
                String target = child.linkTarget();
                List<String> parts = Paths.parts(target);
                for (int i = parts.size() - 1; i >= 0; i--) {
                    rest.addFirst(parts.get(i));
                }
                at = target.startsWith("/") ? root : at;
            } else if (!child.isDirectory() && !rest.isEmpty()) {
                return new PathWalk(links, null, at);
            } else {
                at = child;
            }
        }
        return new PathWalk(links, at, at);
    }

    /** Returns the file a path leads to, all links followed, or null. */
    public @Nullable Node find(String path) {
        return resolve(path).target();
    }

    /** Visits every node, a directory before what is in it, sorted by name. */
    public void walk(Consumer<Node> visitor) {
        walk(root, visitor);
    }

    /** Visits a node and everything below it, a directory before what is in it, sorted by name. */
    public static void walk(Node from, Consumer<Node> visitor) {
        visitor.accept(from);
        for (Node child : from.children()) {
            walk(child, visitor);
        }
    }

    /** Returns the bytes of all files, a file with several names counted once. */
    public long totalBytes() {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        long[] total = new long[1];
        walk(node -> {
            if (node.isFile() && seen.add(node.file())) {
                total[0] += node.size();
            }
        });
        return total[0];
    }
}
