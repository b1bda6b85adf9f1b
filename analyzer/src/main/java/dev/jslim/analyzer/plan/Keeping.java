package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.PathWalk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A plan in the making: what is kept so far, and what of it has still to be followed. */
final class Keeping {
    private final FileTree tree;
    private final Map<Node, KeepReason> reasons = new LinkedHashMap<>();
    private final Deque<Node> pending = new ArrayDeque<>();
    private final Map<Node, byte[]> contents = new HashMap<>();
    private final Set<String> unresolved = new HashSet<>();

    Keeping(FileTree tree) {
        this.tree = tree;
    }

    FileTree tree() {
        return tree;
    }

    /** Keeps a node by itself; its first reason stays. */
    void keep(Node node, KeepReason reason) {
        if (reasons.putIfAbsent(node, reason) == null) {
            pending.addLast(node);
        }
    }

    /** Keeps what a path leads to and every link on the way; returns that, or null if it leads nowhere. */
    @Nullable
    Node keepPath(String path, KeepReason reason) {
        PathWalk walk = tree.resolve(path);
        walk.links().forEach(link -> keep(link, reason));
        if (walk.target() != null) {
            keep(walk.target(), reason);
        }
        return walk.target();
    }

    /** Keeps a node and everything below it that is wanted; nothing below an unwanted directory is looked at. */
    void keepTree(Node node, KeepReason reason, Predicate<Node> wanted) {
        if (!wanted.test(node)) {
            return;
        }
        keep(node, reason);
        for (Node child : node.children()) {
            keepTree(child, reason, wanted);
        }
    }

    boolean keeps(Node node) {
        return reasons.containsKey(node);
    }

    /** Returns why the node is kept, or null if it is not. */
    @Nullable
    KeepReason reason(Node node) {
        return reasons.get(node);
    }

    /** Returns the next node that nobody has followed yet, or null. */
    @Nullable
    Node next() {
        return pending.pollFirst();
    }

    /** Writes other content in the place of a file's own. */
    void replace(Node node, byte[] content) {
        contents.put(node, content);
    }

    byte @Nullable [] content(Node node) {
        return contents.get(node);
    }

    /** Notes a library that is needed but not there. */
    void unresolved(String library) {
        unresolved.add(library);
    }

    Set<String> unresolved() {
        return unresolved;
    }

    /** Returns what is kept, in the order in which it was found. */
    Map<Node, KeepReason> reasons() {
        return reasons;
    }
}
