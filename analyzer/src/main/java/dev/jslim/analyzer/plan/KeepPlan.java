package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which paths of an image are kept, each with its reason. */
public final class KeepPlan {
    private final FileTree tree;
    private final SortedMap<String, Kept> kept;
    private final Healer healer;
    private final SortedSet<String> unresolved;
    private final long originalBytes;
    private final long keptBytes;

    KeepPlan(FileTree tree, SortedMap<String, Kept> kept, Set<String> unresolved, Healer healer) {
        this.tree = tree;
        this.kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
        this.unresolved = Collections.unmodifiableSortedSet(new TreeSet<>(unresolved));
        this.healer = healer;
        originalBytes = tree.totalBytes();
        Set<Object> files = Collections.newSetFromMap(new IdentityHashMap<>());
        long bytes = 0;
        for (Kept one : kept.values()) {
            if (one.node().isFile() && files.add(one.node().file())) {
                bytes += one.size();
            }
        }
        keptBytes = bytes;
    }

    /** Returns every path that is kept, sorted; a directory comes before what is in it. */
    public SortedMap<String, Kept> kept() {
        return kept;
    }

    /** Returns whether the path itself is kept; no symbolic link is followed. */
    public boolean keeps(String path) {
        return kept.containsKey(path);
    }

    /** Returns the tree that the paths are of. */
    public FileTree tree() {
        return tree;
    }

    /** Returns libraries that kept programs name but the image does not have. */
    public SortedSet<String> unresolved() {
        return unresolved;
    }

    /** Returns the bytes of all files that a container of the original sees, hard links counted once. */
    public long originalBytes() {
        return originalBytes;
    }

    /** Returns the bytes of all files that are kept, hard links counted once. */
    public long keptBytes() {
        return keptBytes;
    }

    /** Returns the bytes of all files that are left out, hard links counted once. */
    public long removedBytes() {
        return originalBytes - keptBytes;
    }

    /** Returns every path that is left out, sorted as {@link FileTree#walk} does. */
    public List<Node> removed() {
        List<Node> removed = new ArrayList<>();
        tree.walk(node -> {
            if (!kept.containsKey(node.path())) {
                removed.add(node);
            }
        });
        return removed;
    }

    /**
     * One step of the answer to "why is this kept?".
     *
     * @param path what is kept
     * @param reason why; the next step is of the path it names
     */
    public record Step(String path, KeepReason reason) {}

    /** Returns why a path is kept, back to a reason that stands by itself; empty if it is not kept. */
    public List<Step> chain(String path) {
        List<Step> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable String at = path;
        while (at != null && seen.add(at)) {
            Kept one = kept.get(at);
            if (one == null) {
                break;
            }
            chain.add(new Step(at, one.reason()));
            at = one.reason().from();
        }
        return chain;
    }

    /**
     * Returns a plan that keeps these paths too, with all they need.
     *
     * @param paths that a program of the result looked for in vain; those that the image does not have change nothing
     * @param round of the verification, from 1
     */
    public KeepPlan heal(Set<String> paths, int round) {
        return healer.heal(paths, round);
    }

    /** Plans again with more paths. */
    interface Healer {
        KeepPlan heal(Set<String> paths, int round);
    }
}
