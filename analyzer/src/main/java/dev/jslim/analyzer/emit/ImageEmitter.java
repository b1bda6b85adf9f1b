package dev.jslim.analyzer.emit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jslim.analyzer.Sha256;
import dev.jslim.analyzer.image.ByteSource;
import dev.jslim.analyzer.image.Digests;
import dev.jslim.analyzer.image.EntryType;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.LayerBlocks;
import dev.jslim.analyzer.plan.KeepPlan;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeMap;

/**
 * Writes a minified image as an archive for {@code docker load}. Its one layer is made of the original layers' tar blocks, so
 * modes, owners, set-user-ID bits, extended attributes, hard links and times are the original ones; its configuration is the
 * original one with other layers. The same input gives the same bytes.
 */
public final class ImageEmitter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ImageEmitter() {}

    /**
     * Writes the archive; the stream is flushed, not closed.
     *
     * @throws IOException if the stream does
     */
    public static EmittedImage write(ImageArchive image, KeepPlan plan, EmitOptions options, OutputStream out)
            throws IOException {
        Instant created = created(image, options);
        List<LayerPlan.Piece> pieces = LayerPlan.of(image, plan);
        long length = LayerPlan.length(pieces);
        MessageDigest digest = Sha256.start();
        out.write(fileHeader("layer.tar", length, created));
        copy(image, pieces, out, digest);
        pad(out, length);
        String diffId = Digests.name(digest);
        byte[] config = JSON.writeValueAsBytes(config(image, options, created, diffId));
        String id = Digests.sha256(ByteSource.of(config));
        String configName = id.substring(id.indexOf(':') + 1) + ".json";
        file(out, configName, config, created);
        file(out, "manifest.json", JSON.writeValueAsBytes(manifest(configName, options)), created);
        out.write(new byte[2 * LayerBlocks.BLOCK]);
        out.flush();
        return new EmittedImage(id, diffId, length, plan.keptBytes());
    }

    private static void copy(ImageArchive image, List<LayerPlan.Piece> pieces, OutputStream out, MessageDigest digest)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 17);
        for (LayerPlan.Piece piece : pieces) {
            out.write(piece.bytes());
            digest.update(piece.bytes());
            long position = piece.position();
            long rest = piece.length();
            while (rest > 0) {
                buffer.clear().limit((int) Math.min(rest, buffer.capacity()));
                int read = image.blocks(piece.layer()).source().read(position, buffer);
                if (read <= 0) {
                    throw new EOFException("layer " + piece.layer() + " is cut off");
                }
                out.write(buffer.array(), 0, read);
                digest.update(buffer.array(), 0, read);
                position += read;
                rest -= read;
            }
        }
    }

    private static ObjectNode config(ImageArchive image, EmitOptions options, Instant created, String diffId) {
        ObjectNode config = image.config().json();
        // These describe the container in which the original's last instruction ran.
        config.remove(List.of("container", "container_config"));
        config.put("created", created.toString());
        ObjectNode labels = child(child(config, "config"), "Labels");
        labels.put("dev.jslim.source", image.id());
        new TreeMap<>(options.labels()).forEach(labels::put);
        ObjectNode rootfs = config.putObject("rootfs");
        rootfs.put("type", "layers");
        rootfs.putArray("diff_ids").add(diffId);
        ObjectNode history = config.putArray("history").addObject();
        history.put("created", created.toString());
        history.put("created_by", "jslim minify " + image.id());
        return config;
    }

    private static ObjectNode child(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode child ? child : parent.putObject(name);
    }

    private static ArrayNode manifest(String configName, EmitOptions options) {
        ArrayNode manifest = JSON.createArrayNode();
        ObjectNode entry = manifest.addObject();
        entry.put("Config", configName);
        ArrayNode tags = entry.putArray("RepoTags");
        options.tags().forEach(tags::add);
        entry.putArray("Layers").add("layer.tar");
        return manifest;
    }

    private static Instant created(ImageArchive image, EmitOptions options) {
        if (options.created() != null) {
            return options.created();
        }
        try {
            return Instant.parse(image.config().created());
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private static void file(OutputStream out, String name, byte[] content, Instant time) throws IOException {
        out.write(fileHeader(name, content.length, time));
        out.write(content);
        pad(out, content.length);
    }

    private static byte[] fileHeader(String name, long size, Instant time) {
        return EntryHeader.fresh(EntryType.FILE, 0644, 0, 0, time.getEpochSecond())
                .name(name)
                .size(size)
                .blocks();
    }

    private static void pad(OutputStream out, long length) throws IOException {
        out.write(new byte[(int) (LayerBlocks.padded(length) - length)]);
    }
}
