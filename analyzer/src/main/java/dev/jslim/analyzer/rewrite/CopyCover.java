package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.PathBytes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Covers the files that are wanted with as few COPY lines and as few spare bytes as possible.
 *
 * <p>What COPY does to what it copies decides what may be a source: a link named as a source is followed, so that links come
 * only inside of a directory; and of a directory only the contents are copied, so that its own owner and mode are lost, unless
 * the final base has it already. Both builders behave so.
 */
final class CopyCover {
    /** One more line to review is worth so many bytes, to begin with. */
    private static final long LINE_WORTH = 64 << 10;

    private static final long WORTH_LIMIT = 1L << 40;

    private final Set<Node> wanted;
    private final Set<Node> holders = new HashSet<>();
    private final BiPredicate<Node, Node> same;
    private final long lineWorth;

    /**
     * One source of a COPY.
     *
     * @param bytes of the files below it
     * @param spare of them, those of files that are not wanted
     * @param files how many wanted files it has
     */
    record Source(Node node, long bytes, long spare, int files) {}

    private record Cost(long value, List<Source> sources) {}

    private static final class Below {
        long bytes;
        long spare;
        int files;
    }

    private CopyCover(Set<Node> wanted, BiPredicate<Node, Node> same, long lineWorth) {
        this.wanted = wanted;
        this.same = same;
        this.lineWorth = lineWorth;
        for (Node node : wanted) {
            for (Node at = node; at != null && holders.add(at); at = at.parent()) {}
        }
    }

    /**
     * Returns the sources, sorted by path, or null if so many lines cannot do it.
     *
     * @param wanted files, links and directories that the result must have from {@code tree}; directories above them are implied
     * @param base what is already there, or null for nothing
     * @param same whether a node of {@code tree} and one of {@code base} are the same file
     */
    static @Nullable List<Source> of(
            FileTree tree, Set<Node> wanted, @Nullable FileTree base, BiPredicate<Node, Node> same, int mostLines) {
        for (long worth = LINE_WORTH; worth < WORTH_LIMIT; worth *= 4) {
            Cost cost = new CopyCover(wanted, same, worth).split(tree.root(), base == null ? null : base.root());
            if (cost == null) {
                return null;
            }
            if (cost.sources().size() <= mostLines) {
                return cost.sources();
            }
        }
        return null;
    }

    private @Nullable Cost cheapest(Node node, @Nullable Node there) {
        if (!PathBytes.isText(node.name())) {
            // No line of a Dockerfile can name it: the builders take those for UTF-8.
            return null;
        }
        if (!node.isDirectory()) {
            boolean copyable = node.isFile() && (there == null || there.isFile());
            return copyable ? new Cost(lineWorth, List.of(new Source(node, node.size(), 0, 1))) : null;
        }
        if (there == null ? !isPlain(node) : !there.isDirectory() || !sameAttributes(node, there)) {
            // Only a COPY of a directory above gives it its owner and mode.
            return null;
        }
        Cost parts = split(node, there);
        if ((parts != null && parts.sources().isEmpty()) || isSystemDirectory(node, there)) {
            return parts;
        }
        Below below = new Below();
        measure(node, below);
        Cost whole =
                new Cost(lineWorth + below.spare, List.of(new Source(node, below.bytes, below.spare, below.files)));
        return parts == null || whole.value() < parts.value() ? unlessHarmful(whole, node, there, parts) : parts;
    }

    private @Nullable Cost unlessHarmful(Cost whole, Node node, @Nullable Node there, @Nullable Cost parts) {
        return there != null && overwrites(node, there) ? parts : whole;
    }

    /** The cost of covering what is below a directory, but not the directory as such. */
    private @Nullable Cost split(Node node, @Nullable Node there) {
        long value = 0;
        List<Source> sources = new ArrayList<>();
        boolean any = false;
        for (Node child : node.children()) {
            if (!holders.contains(child)) {
                continue;
            }
            any = true;
            Cost cost = cheapest(child, there == null ? null : there.child(child.name()));
            if (cost == null) {
                return null;
            }
            value += cost.value();
            sources.addAll(cost.sources());
        }
        // An empty directory that the base does not have needs a line of its own.
        return any || there != null ? new Cost(value, sources) : null;
    }

    private void measure(Node node, Below below) {
        if (node.isFile()) {
            boolean isWanted = wanted.contains(node);
            below.bytes += node.size();
            below.spare += isWanted ? 0 : node.size();
            below.files += isWanted ? 1 : 0;
        }
        for (Node child : node.children()) {
            measure(child, below);
        }
    }

    /** Whether a copy would put something into the place of a file of the base that nobody asked to replace. */
    private boolean overwrites(Node node, Node there) {
        if (node.type() != there.type()) {
            return true;
        }
        if (!node.isDirectory()) {
            return !wanted.contains(node) && !same.test(node, there);
        }
        for (Node child : node.children()) {
            Node other = there.child(child.name());
            if (other != null && overwrites(child, other)) {
                return true;
            }
        }
        return false;
    }

    /** {@code /etc}, {@code /usr/lib} and the like are the base's: from there only parts are copied. */
    private static boolean isSystemDirectory(Node node, @Nullable Node there) {
        if (there == null || there.children().isEmpty()) {
            return false;
        }
        Node parent = node.parent();
        return parent == null || parent.parent() == null || parent.parent().parent() == null;
    }

    private static boolean isPlain(Node directory) {
        return directory.mode() == 0755 && directory.uid() == 0 && directory.gid() == 0;
    }

    private static boolean sameAttributes(Node one, Node other) {
        return one.mode() == other.mode() && one.uid() == other.uid() && one.gid() == other.gid();
    }
}
