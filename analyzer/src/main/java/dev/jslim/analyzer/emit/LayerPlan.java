package dev.jslim.analyzer.emit;

import dev.jslim.analyzer.image.EntryType;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.LayerBlocks;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.TarEntry;
import dev.jslim.analyzer.plan.KeepPlan;
import dev.jslim.analyzer.plan.Kept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pieces that the new layer is made of, in their order: directories before their content, files before their hard links. */
final class LayerPlan {
    /**
     * A piece of the layer.
     *
     * @param bytes to write first
     * @param layer to copy from after them
     * @param position in that layer
     * @param length how many bytes to copy, 0 for none
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Piece(byte[] bytes, int layer, long position, long length) {}

    private static final byte[] NOTHING = new byte[0];

    private final ImageArchive image;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Object, String> written = new HashMap<>();

    private LayerPlan(ImageArchive image) {
        this.image = image;
    }

    static List<Piece> of(ImageArchive image, KeepPlan plan) {
        LayerPlan layer = new LayerPlan(image);
        List<Kept> links = new ArrayList<>();
        for (Kept kept : plan.kept().values()) {
            if (isOtherName(kept.node())) {
                links.add(kept);
            } else {
                layer.add(kept);
            }
        }
        // Names of files whose first name may sort after them.
        links.forEach(layer::addLink);
        layer.pieces.add(new Piece(new byte[2 * LayerBlocks.BLOCK], 0, 0, 0));
        return layer.pieces;
    }

    static long length(List<Piece> pieces) {
        long length = 0;
        for (Piece piece : pieces) {
            length += piece.bytes().length + piece.length();
        }
        return length;
    }

    private static boolean isOtherName(Node node) {
        return !node.isDirectory()
                && (node.position() != node.contentPosition() || node.layer() != node.contentLayer());
    }

    private void add(Kept kept) {
        Node node = kept.node();
        if (node.position() < 0) {
            if (node.parent() != null) {
                pieces.add(header(EntryHeader.fresh(EntryType.DIRECTORY, node.mode(), node.uid(), node.gid(), 0)
                        .name(node.path().substring(1) + "/")));
            }
            return;
        }
        TarEntry entry = entry(node.layer(), node.position());
        written.put(node.file(), entry.name());
        byte @Nullable [] content = kept.content();
        if (content != null) {
            pieces.add(header(EntryHeader.like(headerBlocks(node.layer(), entry), true)
                    .name(entry.name())
                    .size(content.length)));
            byte[] padded = new byte[(int) LayerBlocks.padded(content.length)];
            System.arraycopy(content, 0, padded, 0, content.length);
            pieces.add(new Piece(padded, 0, 0, 0));
        } else {
            copy(node.layer(), entry.position(), entry.length());
        }
    }

    private void addLink(Kept kept) {
        Node node = kept.node();
        String name = node.path().substring(1);
        TarEntry content = entry(node.contentLayer(), node.contentPosition());
        byte[] blocks = headerBlocks(node.contentLayer(), content);
        String target = written.putIfAbsent(node.file(), name);
        if (target != null) {
            pieces.add(header(EntryHeader.like(blocks, false).name(name).hardLinkTo(target)));
        } else {
            // The name that has the content is not kept: this one takes its place.
            pieces.add(header(EntryHeader.like(blocks, true).name(name).size(content.size())));
            copy(node.contentLayer(), content.dataPosition(), LayerBlocks.padded(content.size()));
        }
    }

    private TarEntry entry(int layer, long position) {
        TarEntry entry = image.blocks(layer).at(position);
        if (entry == null) {
            throw new IllegalStateException("no entry at " + position + " of layer " + layer);
        }
        return entry;
    }

    private byte[] headerBlocks(int layer, TarEntry entry) {
        return image.blocks(layer).source().bytes(entry.position(), entry.headerBytes());
    }

    private void copy(int layer, long position, long length) {
        pieces.add(new Piece(NOTHING, layer, position, length));
    }

    private static Piece header(EntryHeader header) {
        return new Piece(header.blocks(), 0, 0, 0);
    }
}
