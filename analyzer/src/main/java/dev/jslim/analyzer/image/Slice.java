package dev.jslim.analyzer.image;

import java.nio.ByteBuffer;

/** A part of a byte source. */
record Slice(ByteSource source, long offset, long size) implements ByteSource {
    @Override
    public int read(long position, ByteBuffer target) {
        int length = Math.clamp(size - position, 0, target.remaining());
        ByteBuffer part = target.slice(target.position(), length);
        int read = source.read(offset + position, part);
        target.position(target.position() + read);
        return read;
    }

    /** An array as a byte source. */
    static final class InMemory implements ByteSource {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(long position, ByteBuffer target) {
            int length = Math.clamp(bytes.length - position, 0, target.remaining());
            if (length > 0) {
                target.put(bytes, (int) position, length);
            }
            return length;
        }
    }
}
