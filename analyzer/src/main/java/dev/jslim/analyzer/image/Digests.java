package dev.jslim.analyzer.image;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as images write it. */
public final class Digests {
    private Digests() {}

    /** Returns a new SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns {@code sha256:…} of what was fed to the digest. */
    public static String name(MessageDigest digest) {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** Returns {@code sha256:…} of the bytes. */
    public static String sha256(ByteSource source) {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long at = 0; at < source.size(); ) {
            buffer.clear();
            int read = source.read(at, buffer);
            if (read == 0) {
                break;
            }
            digest.update(buffer.flip());
            at += read;
        }
        return name(digest);
    }
}
