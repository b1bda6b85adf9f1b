package dev.jslim.analyzer.image;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merges layers, lowest first.
 *
 * <p>Source: OCI image specification, layer.md (whiteouts, opaque whiteouts, hard links).
 */
final class TreeBuilder {
    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";

    /** More names than that are not an image but an attack. */
    private static final int ENTRY_LIMIT = 5_000_000;

    /** PATH_MAX of Linux. */
    private static final int PATH_LIMIT = 4096;

    private final Node root = new Node("", null, new Inode(0), 0, -1);
    private int entries;

    FileTree tree() {
        return new FileTree(root);
    }

    /** Applies a layer; returns the bytes of the files in it. */
    long apply(int layer, LayerBlocks blocks) {
        long bytes = 0;
        for (TarEntry entry = blocks.first(); entry != null; entry = blocks.after(entry)) {
            if (++entries > ENTRY_LIMIT) {
                throw new InputInvalid("the image has more than " + ENTRY_LIMIT + " entries", "");
            }
            apply(layer, entry);
            bytes += entry.size();
        }
        return bytes;
    }

    private void apply(int layer, TarEntry entry) {
        List<String> parts = safeParts(entry.name());
        if (parts.isEmpty()) {
            if (entry.type() == EntryType.DIRECTORY) {
                set(root, entry, new Inode(entry, layer), layer);
            }
            return;
        }
        String name = parts.removeLast();
        if (name.startsWith(WHITEOUT)) {
            whiteout(layer, parts, name);
            return;
        }
        Node parent = directory(parts, layer);
        Inode inode = entry.type() == EntryType.HARDLINK ? target(entry) : new Inode(entry, layer);
        if (inode == null) {
            throw new InputInvalid(
                    "layer " + layer + ": the hard link " + entry.name() + " has no target " + entry.linkName(),
                    "save the image again; the archive is damaged");
        }
        Node existing = parent.child(name);
        if (existing == null) {
            parent.put(new Node(name, parent, inode, layer, entry.position()));
        } else {
            if (inode.type != EntryType.DIRECTORY || !existing.isDirectory()) {
                existing.clear();
            }
            set(existing, entry, inode, layer);
        }
    }

    private static void set(Node node, TarEntry entry, Inode inode, int layer) {
        node.inode = inode;
        node.layer = layer;
        node.position = entry.position();
    }

    private void whiteout(int layer, List<String> parts, String name) {
        Node parent = find(parts);
        if (parent == null) {
            return;
        }
        if (name.equals(OPAQUE)) {
            for (Node child : List.copyOf(parent.unsortedChildren())) {
                removeLower(parent, child, layer);
            }
        } else if (!name.startsWith(".wh..wh.")) {
            Node child = parent.child(name.substring(WHITEOUT.length()));
            if (child != null) {
                removeLower(parent, child, layer);
            }
        }
    }

    /** Removes what lower layers brought; a whiteout has no effect on its own layer, wherever in it it stands. */
    private static void removeLower(Node parent, Node child, int layer) {
        for (Node grandchild : List.copyOf(child.unsortedChildren())) {
            removeLower(child, grandchild, layer);
        }
        if (child.layer < layer && child.unsortedChildren().isEmpty()) {
            parent.remove(child.name());
        }
    }

    private @Nullable Inode target(TarEntry entry) {
        Node target = find(safeParts(entry.linkName()));
        return target == null || target.isDirectory() ? null : target.inode;
    }

    private @Nullable Node find(List<String> parts) {
        Node node = root;
        for (String part : parts) {
            node = node.child(part);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** Returns the directory, made if need be; like a lower file, a lower link is hidden by a directory of its name. */
    private Node directory(List<String> parts, int layer) {
        Node node = root;
        for (String part : parts) {
            Node child = node.child(part);
            if (child == null) {
                child = new Node(part, node, new Inode(layer), layer, -1);
                node.put(child);
            } else if (!child.isDirectory()) {
                child.inode = new Inode(layer);
                child.layer = layer;
                child.position = -1;
            }
            node = child;
        }
        return node;
    }

    private static List<String> safeParts(String path) {
        List<String> parts = new ArrayList<>(Paths.parts(path));
        if (path.length() > PATH_LIMIT || path.indexOf('\0') >= 0 || parts.contains("..")) {
            String shown = path.length() > 80 ? path.substring(0, 80) + "…" : path;
            throw new InputInvalid(
                    "a layer has an entry with the unsafe path " + shown, "do not trust this image; no engine made it");
        }
        return parts;
    }
}
