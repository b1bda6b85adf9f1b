package dev.jslim.tracer.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes that something answered: their digest for comparing, and their beginning for messages.
 *
 * @param bytes how many there were
 * @param digest {@code sha256:…}
 * @param text the first 64 KiB as UTF-8
 */
public record Content(long bytes, String digest, String text) {
    private static final int TEXT_LIMIT = 64 << 10;

    /** Returns the digest and the beginning of some bytes. */
    public static Content of(byte[] all) {
        byte[] head = Arrays.copyOf(all, Math.min(all.length, TEXT_LIMIT));
        return new Content(all.length, sha256(all), new String(head, StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] all) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
