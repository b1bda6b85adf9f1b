package dev.jslim.analyzer.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image in a file made by {@code docker save}: read at any position, never unpacked as a whole and never held in memory.
 *
 * <p>Understands what Docker 20.10 writes (one directory a layer) and what Docker 25 and later write (OCI layout with a
 * {@code manifest.json}). Source: Docker image specification v1.2, combined image JSON + filesystem changeset format.
 */
public final class ImageArchive implements AutoCloseable {
    private static final int MANIFEST_LIMIT = 4 << 20;
    private static final int CONFIG_LIMIT = 16 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileSource file;
    private final LayerData data;
    private final String id;
    private final ImageConfig config;
    private final List<String> tags;
    private final List<Layer> layers;
    private final List<LayerBlocks> blocks;
    private @Nullable FileTree tree;
    private long layerBytes;

    private ImageArchive(FileSource file, LayerData data) throws IOException {
        this.file = file;
        this.data = data;
        ArchiveIndex index = new ArchiveIndex(file);
        if (!index.has("manifest.json")) {
            throw new InputInvalid(
                    "this is no image archive: manifest.json is missing", "write it with: docker save IMAGE");
        }
        JsonNode manifest = json(index, "manifest.json", MANIFEST_LIMIT);
        if (!manifest.isArray() || manifest.size() != 1) {
            throw new InputInvalid(
                    "the image archive has " + manifest.size() + " images instead of one", "save one image only");
        }
        String configName =
                String.join("/", Paths.parts(manifest.get(0).path("Config").asText("")));
        JsonNode json = json(index, configName, CONFIG_LIMIT);
        if (!(json instanceof ObjectNode object)) {
            throw new InputInvalid("the image's configuration is no JSON object", "save the image again");
        }
        config = new ImageConfig(object);
        id = Digests.sha256(index.file(configName));
        tags = new ArrayList<>();
        manifest.get(0).path("RepoTags").forEach(tag -> tags.add(tag.asText()));
        List<String> diffIds = config.diffIds();
        List<String> createdBy = createdBy(diffIds.size());
        layers = new ArrayList<>();
        blocks = new ArrayList<>();
        for (JsonNode name : manifest.get(0).path("Layers")) {
            int number = layers.size();
            if (number >= diffIds.size()) {
                break;
            }
            ByteSource tar = data.tar(index.file(String.join("/", Paths.parts(name.asText()))));
            layers.add(new Layer(number, diffIds.get(number), createdBy.get(number), tar.size()));
            blocks.add(new LayerBlocks(tar, "layer " + number));
        }
        if (layers.size() != diffIds.size()
                || layers.size() != manifest.get(0).path("Layers").size()) {
            throw new InputInvalid("the image's configuration does not fit its layers", "save the image again");
        }
    }

    /**
     * Opens an archive.
     *
     * @throws InputInvalid if it is missing or not an image archive
     */
    public static ImageArchive open(Path dockerSaveTar) {
        if (!Files.isRegularFile(dockerSaveTar)) {
            throw new InputInvalid(
                    "there is no image archive " + dockerSaveTar, "write it with: docker save -o FILE IMAGE");
        }
        try {
            FileSource file = new FileSource(dockerSaveTar);
            LayerData data = new LayerData();
            try {
                return new ImageArchive(file, data);
            } catch (IOException | RuntimeException e) {
                data.close();
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new InputInvalid("the image archive cannot be read: " + e.getMessage(), "save the image again", e);
        }
    }

    /** Returns {@code sha256:…} of the configuration, the id that the engine shows. */
    public String id() {
        return id;
    }

    public ImageConfig config() {
        return config;
    }

    /** Returns such as {@code app:1.0}; empty if the image was saved by its id. */
    public List<String> tags() {
        return List.copyOf(tags);
    }

    /** Returns the layers, the lowest first. */
    public List<Layer> layers() {
        return List.copyOf(layers);
    }

    /** Returns the tar of a layer. */
    public LayerBlocks blocks(int layer) {
        return blocks.get(layer);
    }

    /** Returns what a container sees; read at the first call, which passes over all headers. */
    public synchronized FileTree tree() {
        FileTree merged = tree;
        if (merged == null) {
            TreeBuilder builder = new TreeBuilder();
            layerBytes = 0;
            for (Layer layer : layers) {
                layerBytes += builder.apply(layer.index(), blocks.get(layer.index()));
            }
            merged = builder.tree();
            tree = merged;
        }
        return merged;
    }

    /** Returns the bytes of the files in all layers, hidden ones included: the size that the engine shows. */
    public long layerBytes() {
        tree();
        return layerBytes;
    }

    /** Returns the content of a file; empty for anything else. */
    public ByteSource content(Node node) {
        if (!node.isFile()) {
            return ByteSource.of(new byte[0]);
        }
        LayerBlocks layer = blocks.get(node.contentLayer());
        TarEntry entry = layer.at(node.contentPosition());
        if (entry == null) {
            throw new IllegalStateException("no entry for " + node);
        }
        return layer.source().slice(entry.dataPosition(), entry.size());
    }

    /** Returns the content of a file as a stream; it need not be closed. */
    public InputStream open(Node node) {
        return content(node).stream();
    }

    /** Returns the beginning of a file's content, at most so many bytes. */
    public byte[] bytes(Node node, int limit) {
        return content(node).bytes(0, limit);
    }

    /** Returns {@code sha256:…} of a file's content. */
    public String digest(Node node) {
        return Digests.sha256(content(node));
    }

    @Override
    public void close() {
        try {
            data.close();
        } finally {
            file.close();
        }
    }

    private List<String> createdBy(int layerCount) {
        List<String> createdBy = new ArrayList<>();
        for (HistoryEntry entry : config.history()) {
            if (!entry.emptyLayer()) {
                createdBy.add(entry.createdBy());
            }
        }
        // A history that does not fit says nothing about any layer.
        return createdBy.size() == layerCount ? createdBy : java.util.Collections.nCopies(layerCount, "");
    }

    private static JsonNode json(ArchiveIndex index, String name, int limit) throws IOException {
        ByteSource source = index.file(name);
        if (source.size() > limit) {
            throw new InputInvalid(
                    name + " in the image archive has " + source.size() + " bytes", "save the image again");
        }
        try {
            return JSON.readTree(source.bytes(0, limit));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new InputInvalid(name + " in the image archive is no valid JSON", "save the image again", e);
        }
    }
}
