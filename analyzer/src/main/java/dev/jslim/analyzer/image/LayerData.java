package dev.jslim.analyzer.image;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Makes the layers of an archive readable at any position: compressed ones are unpacked into temporary files. */
final class LayerData implements AutoCloseable {
    /** A layer that unpacks to more than that is not an image but an attack. */
    private static final long UNPACKED_LIMIT = 64L << 30;

    private final List<FileSource> unpacked = new ArrayList<>();

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
        FileSource source = new FileSource(unpack(layer));
        unpacked.add(source);
        return source;
    }

    /** Unpacks into a file that has no name any more when this returns, so that nothing stays behind whatever happens. */
    private static FileChannel unpack(ByteSource layer) throws IOException {
        Path file = Files.createTempFile("jslim-layer-", ".tar");
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(file);
        }
        try (InputStream in = new GZIPInputStream(layer.stream(), 1 << 16)) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            long total = 0;
            for (int read = in.read(buffer.array()); read >= 0; read = in.read(buffer.array())) {
                total += read;
                if (total > UNPACKED_LIMIT) {
                    throw new InputInvalid("a layer unpacks to more than " + (UNPACKED_LIMIT >> 30) + " GiB", "");
                }
                buffer.clear().limit(read);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() {
        unpacked.forEach(FileSource::close);
    }
}
