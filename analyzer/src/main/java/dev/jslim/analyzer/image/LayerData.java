package dev.jslim.analyzer.image;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Makes the layers of an archive readable at any position: compressed ones are unpacked into temporary files. */
final class LayerData implements AutoCloseable {
    /** A layer that unpacks to more than that is not an image but an attack. */
    private static final long UNPACKED_LIMIT = 64L << 30;

    private final List<FileSource> unpacked = new ArrayList<>();
    private final List<Path> temporary = new ArrayList<>();

    /** Returns the tar of a layer. */
    ByteSource tar(ByteSource layer) throws IOException {
        byte[] magic = layer.bytes(0, 4);
        if (magic.length == 4 && magic[0] == 0x28 && (magic[1] & 0xff) == 0xb5) {
            throw new InputInvalid(
                    "a layer is compressed with zstd", "save the image with gzip or uncompressed layers");
        }
        if (magic.length < 2 || magic[0] != 0x1f || (magic[1] & 0xff) != 0x8b) {
            return layer;
        }
        Path file = Files.createTempFile("jslim-layer-", ".tar");
        temporary.add(file);
        try (InputStream in = new GZIPInputStream(layer.stream(), 1 << 16);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > UNPACKED_LIMIT) {
                    throw new InputInvalid("a layer unpacks to more than " + (UNPACKED_LIMIT >> 30) + " GiB", "");
                }
                out.write(buffer, 0, read);
            }
        }
        FileSource source = new FileSource(file);
        unpacked.add(source);
        return source;
    }

    @Override
    public void close() {
        unpacked.forEach(FileSource::close);
        for (Path file : temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
