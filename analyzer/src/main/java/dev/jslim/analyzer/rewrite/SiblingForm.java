package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.image.ByteSource;
import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.packages.DpkgDatabase;
import dev.jslim.analyzer.image.packages.InstalledPackage;
import dev.jslim.analyzer.plan.Kept;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plans {@link FinalStage.Sibling}: of what is kept, what the smaller image has with the same content stays its own; what
 * belongs to a package that it lacks is installed there; the rest is copied.
 */
final class SiblingForm {
    private static final int BUFFER = 1 << 16;

    private final RewriteInput input;
    private final SiblingImage sibling;
    private final FileTree theirs;
    private final DpkgDatabase mine;
    private final DpkgDatabase their;
    private final Map<Node, Boolean> compared = new HashMap<>();
    private final Set<Node> copied = new HashSet<>();
    private final Map<String, List<Node>> missing = new TreeMap<>();
    private int provided;

    private SiblingForm(RewriteInput input, SiblingImage sibling) {
        this.input = input;
        this.sibling = sibling;
        this.theirs = sibling.archive().tree();
        this.mine = DpkgDatabase.read(input.image());
        this.their = DpkgDatabase.read(sibling.archive());
    }

    static Proposal propose(RewriteInput input, SiblingImage sibling) {
        return new SiblingForm(input, sibling).propose();
    }

    private Proposal propose() {
        ImageMetadata metadata = input.metadata();
        ImageMetadata inherited = ImageMetadata.of(sibling.archive().config().runtime());
        String extra = surplus(metadata, inherited);
        if (extra != null) {
            return refused("it has " + extra + ", which the original has not");
        }
        for (Kept kept : input.keep().kept().values()) {
            String problem = place(kept.node());
            if (problem != null) {
                return refused(problem);
            }
        }
        List<CopyCover.Source> sources =
                CopyCover.of(input.keep().tree(), copied, theirs, this::same, CopiesForm.MOST_LINES);
        if (sources == null) {
            return refused("what it lacks cannot be copied in " + CopiesForm.MOST_LINES + " lines");
        }
        List<FinalStage.CopyLine> lines = CopyLines.of(input, sources);
        long bytes = sibling.archive().layerBytes() + installedBytes();
        for (FinalStage.CopyLine line : lines) {
            bytes += line.bytes();
        }
        String why = sibling.name() + " (" + Size.text(sibling.archive().layerBytes()) + ") has " + provided
                + " of the files that are used, with the same content.";
        return Proposal.of(input, new FinalStage.Sibling(sibling.name(), why, uses(), lines), inherited, bytes);
    }

    /** Decides where a kept node comes from; returns why the sibling cannot serve, or null. */
    private @Nullable String place(Node node) {
        Node there = theirs.lookup(node.path());
        if (node.isDirectory()) {
            if (there == null || !there.isDirectory() || !sameAttributes(node, there)) {
                return placeDirectory(node, there);
            }
            return null;
        }
        if (there != null && same(node, there)) {
            provided++;
            return null;
        }
        if (OwnToEachImage.holds(node, theirs)) {
            return null;
        }
        if (isUserDatabase(node) && there != null) {
            return null;
        }
        String owner = mine.owner(node).map(InstalledPackage::name).orElse("");
        if (owner.isEmpty()) {
            copied.add(node);
            return null;
        }
        if (their.find(owner).isPresent()) {
            return "its " + node.path() + " of the package " + owner + " differs";
        }
        if (their.packages().isEmpty()) {
            return "it cannot install the package " + owner + ", which owns " + node.path();
        }
        missing.computeIfAbsent(owner, name -> new ArrayList<>()).add(node);
        return null;
    }

    private @Nullable String placeDirectory(Node node, @Nullable Node there) {
        if (there != null && !there.isDirectory()) {
            return "it has no directory at " + node.path();
        }
        // A directory with something in it comes with that, and packages bring their own; an owner or a mode does not.
        boolean alone = there != null || node.children().isEmpty();
        if (alone && !OwnToEachImage.holds(node, theirs)) {
            copied.add(node);
        }
        return null;
    }

    /** An added user matters only if the image runs as it or files belong to it. */
    private boolean isUserDatabase(Node node) {
        return switch (node.path()) {
            case "/etc/passwd", "/etc/group" -> !needsUsers();
            case "/etc/passwd-", "/etc/group-", "/etc/shadow", "/etc/shadow-", "/etc/gshadow", "/etc/gshadow-" -> true;
            default -> false;
        };
    }

    private boolean needsUsers() {
        if (!Set.of("", "root", "0").contains(input.metadata().user())) {
            return true;
        }
        for (Kept kept : input.keep().kept().values()) {
            Node node = kept.node();
            boolean owned = node.uid() != 0 || node.gid() != 0;
            if (owned && theirs.lookup(node.path()) == null) {
                return true;
            }
        }
        return false;
    }

    private List<FinalStage.PackageUse> uses() {
        List<FinalStage.PackageUse> uses = new ArrayList<>();
        missing.forEach((name, nodes) -> uses.add(new FinalStage.PackageUse(
                name, nodes.size(), nodes.stream().mapToLong(Node::size).sum())));
        return uses;
    }

    private long installedBytes() {
        Dependencies dependencies = new Dependencies(mine);
        long bytes = 0;
        for (String name : dependencies.closure(missing.keySet())) {
            bytes += their.find(name).isPresent() ? 0 : dependencies.bytes(name);
        }
        return bytes;
    }

    private boolean same(Node node, Node there) {
        return compared.computeIfAbsent(node, one -> compare(one, there));
    }

    private boolean compare(Node node, Node there) {
        if (node.type() != there.type() || !sameAttributes(node, there) || node.size() != there.size()) {
            return false;
        }
        return node.isFile()
                ? fromSameLayer(node, there) || sameBytes(input.image(), node, sibling.archive(), there)
                : node.linkTarget().equals(there.linkTarget());
    }

    private boolean fromSameLayer(Node node, Node there) {
        String layer = input.image().layers().get(node.contentLayer()).diffId();
        String other = sibling.archive().layers().get(there.contentLayer()).diffId();
        return layer.equals(other) && node.contentPosition() == there.contentPosition();
    }

    private static boolean sameBytes(ImageArchive image, Node node, ImageArchive other, Node there) {
        ByteSource one = image.content(node);
        ByteSource two = other.content(there);
        ByteBuffer left = ByteBuffer.allocate(BUFFER);
        ByteBuffer right = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < one.size(); at += BUFFER) {
            one.read(at, left.clear());
            two.read(at, right.clear());
            if (!left.flip().equals(right.flip())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameAttributes(Node one, Node other) {
        return one.mode() == other.mode() && one.uid() == other.uid() && one.gid() == other.gid();
    }

    /** What a final stage inherits and no instruction can take away. */
    private static @Nullable String surplus(ImageMetadata wanted, ImageMetadata inherited) {
        for (String name : inherited.env().keySet()) {
            if (!wanted.env().containsKey(name)) {
                return "the variable " + name;
            }
        }
        for (String label : inherited.labels().keySet()) {
            if (!wanted.labels().containsKey(label)) {
                return "the label " + label;
            }
        }
        if (!wanted.ports().containsAll(inherited.ports())) {
            return "ports " + inherited.ports();
        }
        if (!wanted.volumes().containsAll(inherited.volumes())) {
            return "volumes " + inherited.volumes();
        }
        boolean check = inherited.healthCheck() != null && wanted.healthCheck() == null;
        return check ? "a health check" : null;
    }

    private Proposal refused(String reason) {
        return new Proposal.Refused("sibling " + sibling.name(), reason);
    }
}
