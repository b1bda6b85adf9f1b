package dev.jslim.analyzer.image;

import dev.jslim.analyzer.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 as images write it. */
public final class Digests {
    private Digests() {}

    /** Returns {@code sha256:…} of what was fed to the digest. */
    public static String name(MessageDigest digest) {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** Returns {@code sha256:…} of the bytes. */
    public static String sha256(ByteSource source) {
        MessageDigest digest = Sha256.start();
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
