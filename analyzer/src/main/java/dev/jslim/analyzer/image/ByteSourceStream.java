package dev.jslim.analyzer.image;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads a byte source from its beginning to its end. */
final class ByteSourceStream extends InputStream {
    private final ByteSource source;
    private long position;

    ByteSourceStream(ByteSource source) {
        this.source = source;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int read = source.read(position, ByteBuffer.wrap(target, offset, length));
        position += read;
        return read == 0 ? -1 : read;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.clamp(source.size() - position, 0, Math.max(0, count));
        position += skipped;
        return skipped;
    }
}
