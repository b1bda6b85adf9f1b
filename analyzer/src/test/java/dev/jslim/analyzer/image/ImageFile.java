package dev.jslim.analyzer.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Makes archives as {@code docker save} writes them, for tests. */
public final class ImageFile {
    private final List<byte[]> layers = new ArrayList<>();
    private String runtime = "{}";
    private String history = "";
    private boolean compressed;

    public ImageFile layer(LayerTar layer) {
        layers.add(layer.bytes());
        return this;
    }

    /** Sets the {@code config} part of the configuration. */
    public ImageFile runtime(String json) {
        runtime = json;
        return this;
    }

    /** Sets the entries of the history. */
    public ImageFile history(String entries) {
        history = entries;
        return this;
    }

    /** Compresses the layers and names them by their digest, as newer engines do. */
    public ImageFile compressed() {
        compressed = true;
        return this;
    }

    /** Writes the archive and opens it. */
    public ImageArchive open(Path directory) {
        try {
            Path file = Files.createTempFile(directory, "image", ".tar");
            Files.write(file, bytes());
            return ImageArchive.open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() throws IOException {
        LayerTar tar = new LayerTar();
        StringBuilder names = new StringBuilder();
        StringBuilder diffIds = new StringBuilder();
        for (int i = 0; i < layers.size(); i++) {
            String diffId = Digests.sha256(ByteSource.of(layers.get(i)));
            String name = compressed ? "blobs/sha256/" + diffId.substring(7) : i + "/layer.tar";
            tar.file(name, 0644, compressed ? gzip(layers.get(i)) : layers.get(i));
            names.append(i == 0 ? "" : ",").append('"').append(name).append('"');
            diffIds.append(i == 0 ? "" : ",").append('"').append(diffId).append('"');
        }
        String config = """
                {"architecture":"amd64","os":"linux","created":"2024-05-06T07:08:09Z","future":{"kept":true},
                "config":%s,"history":[%s],"rootfs":{"type":"layers","diff_ids":[%s]}}""".formatted(runtime, history, diffIds);
        tar.file("config.json", config);
        tar.file(
                "manifest.json",
                "[{\"Config\":\"config.json\",\"RepoTags\":[\"app:1\"],\"Layers\":[%s]}]".formatted(names));
        return tar.bytes();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /** Returns the text of a file of an image. */
    public static String text(ImageArchive image, String path) {
        Node node = image.tree().find(path);
        return node == null ? "absent" : new String(image.bytes(node, 1 << 20), StandardCharsets.UTF_8);
    }
}
