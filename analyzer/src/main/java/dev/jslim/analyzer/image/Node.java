package dev.jslim.analyzer.image;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name in the merged file tree of an image, and the file it stands for. Compared by identity. */
public final class Node {
    private final String name;
    private final @Nullable Node parent;
    private @Nullable Map<String, Node> children;

    Inode inode;
    int layer;
    long position;

    Node(String name, @Nullable Node parent, Inode inode, int layer, long position) {
        this.name = name;
        this.parent = parent;
        this.inode = inode;
        this.layer = layer;
        this.position = position;
    }

    /** Returns the last part of the path; empty for the root. */
    public String name() {
        return name;
    }

    /** Returns the directory it is in, or null for the root. */
    public @Nullable Node parent() {
        return parent;
    }

    /** Returns the absolute path, {@code /} for the root. */
    public String path() {
        if (parent == null) {
            return "/";
        }
        StringBuilder path = new StringBuilder();
        write(path);
        return path.toString();
    }

    private void write(StringBuilder path) {
        if (parent != null) {
            parent.write(path);
            path.append('/').append(name);
        }
    }

    /** Returns what it is; never {@link EntryType#HARDLINK}. */
    public EntryType type() {
        return inode.type;
    }

    public boolean isDirectory() {
        return inode.type == EntryType.DIRECTORY;
    }

    public boolean isFile() {
        return inode.type == EntryType.FILE;
    }

    public boolean isSymlink() {
        return inode.type == EntryType.SYMLINK;
    }

    /** Returns whether it is a file that somebody may execute. */
    public boolean isExecutable() {
        return isFile() && (inode.mode & 0111) != 0;
    }

    /** Returns permission bits, set-user-ID, set-group-ID and sticky bit. */
    public int mode() {
        return inode.mode;
    }

    public long uid() {
        return inode.uid;
    }

    public long gid() {
        return inode.gid;
    }

    /** Returns the bytes of a file's content; 0 for anything else. */
    public long size() {
        return inode.size;
    }

    /** Returns seconds since 1970. */
    public long mtime() {
        return inode.mtime;
    }

    /** Returns where a symbolic link points to, as it is written in it; empty for anything else. */
    public String linkTarget() {
        return inode.linkTarget;
    }

    /** Returns the index of the layer that brought this name, or changed it last. */
    public int layer() {
        return layer;
    }

    /** Returns where in the layer its own entry is, or −1 if it is a directory that no layer lists. */
    public long position() {
        return position;
    }

    /** Returns the index of the layer that has the content; another one than {@link #layer} only for hard links. */
    public int contentLayer() {
        return inode.layer;
    }

    /** Returns where in {@link #contentLayer} the entry with the content is. */
    public long contentPosition() {
        return inode.position;
    }

    /** Returns whether the two are names of the same file. */
    public boolean sameFile(Node other) {
        return inode == other.inode;
    }

    /** Returns the identity that all names of the same file share. */
    public Object file() {
        return inode;
    }

    /** Returns the child of that name, or null. */
    public @Nullable Node child(String childName) {
        return children == null ? null : children.get(childName);
    }

    /** Returns what is in the directory, sorted by name. */
    public List<Node> children() {
        if (children == null) {
            return List.of();
        }
        List<Node> sorted = new ArrayList<>(children.values());
        sorted.sort(Comparator.comparing(Node::name));
        return sorted;
    }

    Collection<Node> unsortedChildren() {
        return children == null ? List.of() : children.values();
    }

    void put(Node child) {
        if (children == null) {
            children = new HashMap<>(4);
        }
        children.put(child.name, child);
    }

    void remove(String childName) {
        if (children != null) {
            children.remove(childName);
        }
    }

    void clear() {
        children = null;
    }

    @Override
    public String toString() {
        return path();
    }
}
