package dev.jslim.tracer.engine;

import dev.jslim.analyzer.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Bytes that something answered: their digest for comparing, and their beginning for messages and links.
 *
 * @param bytes how many there were
 * @param digest {@code sha256:…}
 * @param text the first 256 KiB as UTF-8
 */
public record Content(long bytes, String digest, String text) {
    private static final int TEXT_LIMIT = 256 << 10;
    private static final long LIMIT = 1L << 30;

    /** Returns the digest and the beginning of some bytes. */
    public static Content of(byte[] all) {
        try {
            return read(new ByteArrayInputStream(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a stream to its end, keeping only its beginning.
     *
     * @throws IOException if it cannot be read, or does not end within a gigabyte
     */
    public static Content read(InputStream in) throws IOException {
        MessageDigest digest = Sha256.start();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            head.write(buffer, 0, Math.min(n, TEXT_LIMIT - head.size()));
            bytes += n;
            if (bytes > LIMIT) {
                throw new IOException("the answer does not end");
            }
        }
        return new Content(
                bytes, "sha256:" + HexFormat.of().formatHex(digest.digest()), head.toString(StandardCharsets.UTF_8));
    }
}
